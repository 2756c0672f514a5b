using Microsoft.CodeAnalysis;

namespace Memo.Model.Instances;

/// <summary>A piece of an instance's state, and what the user says of it.</summary>
/// <param name="Symbol">A field, a property, an event, or a captured parameter of a primary constructor.</param>
/// <param name="Type">Its type.</param>
/// <param name="Statement">What the user says of it.</param>
/// <param name="IsState">Whether it holds state itself: a computed property may be part of the key all the same.</param>
internal sealed record StateMember(ISymbol Symbol, ITypeSymbol Type, KeyStatement Statement, bool IsState)
{
    public string Name => Symbol.Name;

    /// <summary>Whether a second look after the body has run may find another value.</summary>
    public bool MayBeReplaced => Symbol switch
    {
        IFieldSymbol own => !own.IsReadOnly,
        IPropertySymbol property => !IsState || property.SetMethod is { IsInitOnly: false },
        _ => true,
    };
}
