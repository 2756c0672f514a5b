using System.Collections;
using System.Runtime.CompilerServices;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>What an object takes of whose type nothing is known beforehand: exactly where its type has a codec, a guess otherwise.</summary>
internal static class ObjectSize
{
    /// <summary>What is taken for an object of a type that nothing is known of, in bytes.</summary>
    public const int Guess = 256;

    /// <summary>What is taken for each element of a collection that nothing else is known of, in bytes.</summary>
    public const int GuessPerElement = 32;

    /// <summary>Adds what the object, a boxed value perhaps, takes on the heap; none takes nothing.</summary>
    public static void Measure(object? value, ref SizeMeter meter)
    {
        if (value is null)
        {
            return;
        }

        if (CodecRegistry.FindNamed(value.GetType()) is { } type)
        {
            type.Measure(value, ref meter);
        }
        else if (value is Array array)
        {
            MeasureArray(array, ref meter);
        }
        else if (value is ICollection collection)
        {
            meter.Add(Guess + ((long)GuessPerElement * collection.Count));
        }
        else
        {
            meter.Add(Guess);
        }
    }

    private static void MeasureArray(Array array, ref SizeMeter meter)
    {
        meter.AddArray(array.LongLength, RuntimeHelpers.SizeOf(array.GetType().GetElementType()!.TypeHandle));
        if (array is object?[] elements && meter.TryEnter(elements.Length))
        {
            foreach (var element in elements)
            {
                Measure(element, ref meter);
            }

            meter.Leave();
        }
    }
}
