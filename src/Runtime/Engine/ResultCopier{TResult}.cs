using Memo.CompilerServices;

namespace Memo.Engine;

/// <summary>Copies the results of a method whose results can be changed: for the storage, and for each caller.</summary>
internal sealed class ResultCopier<TResult>(Codec<TResult> codec)
{
    /// <summary>Copies a result; runs constructors and members of the user's, so no lock may be held.</summary>
    /// <returns>False if it cannot be copied as it is at run time.</returns>
    public bool TryCopy(TResult value, out TResult copy)
    {
        try
        {
            var context = default(CopyContext);
            copy = codec.Copy(value, ref context);
            return !context.IsRefused;
        }
        catch (Exception)
        {
            copy = default!;
            return false;
        }
    }
}
