using Memo.Model.Methods;
using Microsoft.CodeAnalysis;

namespace Memo.Analyzers.Inspection;

/// <summary>A method with <c>[Memoize]</c> and the verdict on it.</summary>
internal sealed record MemoizedMethod(IMethodSymbol Method, AttributeData Attribute, MethodInspection Inspection);
