using System.Reflection;
using Memo.Model.Equality;
using Memo.Model.Invalidations;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Tests;

/// <summary>What flows through the pipeline must not keep a compilation alive, and must know when it has not changed.</summary>
public class ModelTests
{
    private static readonly Type[] CompilersOwn =
        [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Location), typeof(Compilation), typeof(SemanticModel), typeof(AttributeData), typeof(TypedConstant)];

    [Fact]
    public void Models_HoldNothingOfTheCompiler() =>
        Assert.DoesNotContain(Reachable(), type => CompilersOwn.Any(own => own.IsAssignableFrom(type)) || type == typeof(object));

    [Fact]
    public void Models_AreComparedByValue() =>
        Assert.DoesNotContain(Reachable(), type => !type.IsEnum && !typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type));

    [Fact]
    public void Models_AreFoundByTheTestsAbove()
    {
        var reachable = Reachable();

        Assert.Contains(typeof(ParameterModel), reachable);
        Assert.Contains(typeof(Memo.Model.Shapes.NullableShape), reachable);
        Assert.Contains(typeof(MemoNames), reachable);
        Assert.Contains(typeof(Problem), reachable);
        Assert.Contains(typeof(KeyInvalidation), reachable);
    }

    private static HashSet<Type> Reachable()
    {
        var found = new HashSet<Type>();
        Visit(typeof(MethodGroupModel));
        Visit(typeof(MethodInspection));
        Visit(typeof(InvalidationInspection));
        return found;

        void Visit(Type type)
        {
            if (Nullable.GetUnderlyingType(type) is { } underlying)
            {
                Visit(underlying);
                return;
            }

            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
            {
                Visit(type.GetGenericArguments()[0]);
                return;
            }

            if (!found.Add(type) || type.Assembly != typeof(MethodGroupModel).Assembly || type.IsEnum)
            {
                return;
            }

            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                Visit(field.FieldType);
            }

            foreach (var derived in type.Assembly.GetTypes().Where(other => other.BaseType == type))
            {
                Visit(derived);
            }
        }
    }
}
