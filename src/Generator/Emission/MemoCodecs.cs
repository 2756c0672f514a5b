using System.Collections.Generic;
using System.Linq;
using Memo.Generator.Emission.Codecs;
using Memo.Model.Methods;
using Memo.Model.Shapes;

namespace Memo.Generator.Emission;

/// <summary>The codecs that one memoized method uses: those of the assembly, and its own in the class behind it.</summary>
internal sealed class MemoCodecs
{
    private readonly CodecFields _fields;
    private readonly CodecScope _scope;
    private readonly ShapeDefinition[] _nested;
    private readonly Dictionary<string, string> _ofParts = [];
    private readonly string _memoClass;

    private MemoCodecs(MemoModel memo, string sharedNamespace)
    {
        _memoClass = Names.MemoClass(memo);
        _nested = [.. memo.Definitions.Where(definition => !definition.IsShared)];
        _scope = new($"global::{sharedNamespace}.", _memoClass + ".", [.. _nested.Select(definition => definition.Codec)]);

        // Codecs of hierarchies derive from a class that does promise something about null.
        var hierarchies = new HashSet<string?>(memo.Definitions.OfType<HierarchyDefinition>().Select(definition => definition.Codec));
        _fields = new(
            _scope,
            [memo.Names.KeyType, memo.Names.MethodField, memo.Names.BodyField, .. _scope.NestedCodecs],
            shape => CodecExpressions.IsObliviousName(shape) && !hierarchies.Contains((shape as DefinedShape)?.Codec));
        foreach (var part in memo.KeyParts.Where(part => !KeyParts.IsInline(part.Shape)))
        {
            _ofParts[part.Field] = part.SpanElementType is { } element
                ? Qualify(_fields.Add(((ArrayShape)part.Shape).Element, element, NameOf(part)))
                : Qualify(_fields.Add(part.Shape, part.Type, NameOf(part)));
        }

        FieldChecks =
        [
            .. memo.Definitions.OfType<CompositeDefinition>().Where(CompositeCodecWriter.IsAskedByKeys)
                .Select(definition => $"{_scope.Class(definition.Codec)}.{CompositeCodecWriter.FieldCheck}"),
        ];
        OfResult = memo.Result.Shape is { } result ? _fields.Add(result, memo.Result.Type, "Result") : null;
    }

    /// <summary>The codec of the result; null where results can only be shared.</summary>
    public string? OfResult { get; }

    /// <summary>The conditions under which values that are shared hold no more than is known.</summary>
    public IReadOnlyList<string> FieldChecks { get; }

    public bool IsEmpty => _fields.IsEmpty && _nested.Length == 0;

    public static MemoCodecs Of(MemoModel memo, string sharedNamespace) => new(memo, sharedNamespace);

    /// <summary>The statement that encodes an argument.</summary>
    public string Write(KeyPart part, string writer) => part.SpanElementType is { } element
        ? $"{Names.Services}.Codecs.WriteSpan<{element}>(ref {writer}, {_ofParts[part.Field]}, {part.Identifier});"
        : $"{_ofParts[part.Field]}.Write(ref {writer}, {part.Identifier});";

    /// <summary>Writes the fields that keep codecs; before what uses them, since fields are initialized from top to bottom.</summary>
    public void WriteFields(SourceWriter source)
    {
        if (_fields.IsEmpty)
        {
            return;
        }

        source.Write("#nullable disable warnings");
        _fields.Write(source, "private");
        source.Write("#nullable enable warnings");
        source.WriteBlankLine();
    }

    public void WriteClasses(SourceWriter source)
    {
        if (_nested.Length == 0)
        {
            return;
        }

        source.WriteBlankLine();
        source.Write("#nullable disable");
        source.WriteEach(_nested, definition => CodecClassWriter.Write(source, definition, "private", _scope with { Nested = string.Empty }));
        source.Write("#nullable enable");
    }

    private static string NameOf(KeyPart part) => part.Identifier.TrimStart('@');

    /// <summary>Inside the key a parameter of its constructor may have the name of any field.</summary>
    private string Qualify(string codec) => codec.Contains('.') ? codec : $"{_memoClass}.{codec}";
}
