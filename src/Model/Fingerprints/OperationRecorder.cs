using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Memo.Model.Fingerprints;

/// <summary>
/// Takes down what a body means beyond its tokens: what each name, operator, conversion and default stands for, and what a
/// statement calls without naming it.
/// </summary>
internal sealed class OperationRecorder(PartRecorder recorder, SemanticModel model)
{
    public void RecordAll(IOperation root)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            recorder.Program.CancellationToken.ThrowIfCancellationRequested();
            RecordNamed(operation);
            RecordOperator(operation);
            RecordPattern(operation);
            if (operation.ConstantValue is { HasValue: true, Value: var value })
            {
                recorder.Write(ConstantText.Of(value));
            }

            if (operation is not IInstanceReferenceOperation || IsPassedOn(operation))
            {
                recorder.ReachType(operation.Type);
            }
        }
    }

    /// <summary>Whether <c>this</c> is used as a value, not only to name a member.</summary>
    private static bool IsPassedOn(IOperation instance)
        => !instance.IsImplicit && instance.Parent is not (IMemberReferenceOperation or IInvocationOperation);

    private void RecordNamed(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation invocation:
                Record(invocation.TargetMethod);
                RecordCondition(invocation);
                RecordReflection(invocation);
                break;
            case IObjectCreationOperation creation:
                Record(creation.Constructor);
                break;
            case IMemberReferenceOperation { Member: var member }:
                Record(member);
                break;
            case IWithOperation with:
                Record(with.CloneMethod);
                break;
            case ICollectionExpressionOperation collection:
                Record(collection.ConstructMethod);
                recorder.ReachNamed(collection.Type, "Add", "AddRange");
                if (collection.ConstructMethod is { MethodKind: MethodKind.Constructor, ContainingType: { } created } && recorder.Program.IsSource(created))
                {
                    recorder.ReachExtensions("Add");
                }

                break;
            case ITypeOfOperation { TypeOperand: var type }:
                recorder.WriteId(type);
                recorder.ReachType(type);
                break;
            case ISizeOfOperation { TypeOperand: var type }:
                recorder.ReachType(type);
                break;
        }
    }

    private void RecordOperator(IOperation operation)
    {
        switch (operation)
        {
            case IConversionOperation conversion:
                Record(conversion.OperatorMethod, conversion.IsChecked);
                recorder.Write(conversion.Type is { } target ? recorder.Program.IdOf(target) : "none");
                break;
            case IBinaryOperation binary:
                Record(binary.OperatorMethod, binary.IsChecked);
                if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
                {
                    recorder.ReachNamed(binary.Type, WellKnownMemberNames.TrueOperatorName, WellKnownMemberNames.FalseOperatorName);
                }

                break;
            case IUnaryOperation unary:
                Record(unary.OperatorMethod, unary.IsChecked);
                break;
            case IIncrementOrDecrementOperation increment:
                Record(increment.OperatorMethod, increment.IsChecked);
                break;
            case ICompoundAssignmentOperation assignment:
                Record(assignment.OperatorMethod, assignment.IsChecked);
                Record(assignment.InConversion.MethodSymbol);
                Record(assignment.OutConversion.MethodSymbol);
                break;
            case ICoalesceOperation coalesce:
                Record(coalesce.ValueConversion.MethodSymbol);
                break;
            case ITupleBinaryOperation comparison:
                RecordComparison(comparison.LeftOperand.Type);
                RecordComparison(comparison.RightOperand.Type);
                break;
        }
    }

    private void RecordPattern(IOperation operation)
    {
        switch (operation)
        {
            case IForEachLoopOperation { Syntax: CommonForEachStatementSyntax loop }:
                RecordLoop(loop);
                break;
            case ISpreadOperation spread:
                Record(spread.ElementConversion.MethodSymbol);
                RecordSpread(spread.Operand.Type);
                break;
            case IAwaitOperation { Syntax: AwaitExpressionSyntax expression }:
                RecordAwait(model.GetAwaitExpressionInfo(expression));
                break;
            case IUsingOperation @using:
                RecordDisposal(@using.Resources.Type);
                break;
            case IVariableDeclaratorOperation { Parent.Parent.Parent: IUsingOperation or IUsingDeclarationOperation } or IVariableDeclaratorOperation { Parent.Parent: IUsingOperation or IUsingDeclarationOperation }:
                RecordDisposal(((IVariableDeclaratorOperation)operation).Symbol.Type);
                break;
            case IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax assignment }:
                Record(model.GetDeconstructionInfo(assignment));
                break;
            case IRecursivePatternOperation pattern:
                Record(pattern.DeconstructSymbol);
                break;
            case IListPatternOperation pattern:
                Record(pattern.LengthSymbol);
                Record(pattern.IndexerSymbol);
                break;
            case ISlicePatternOperation pattern:
                Record(pattern.SliceSymbol);
                break;
            case IImplicitIndexerReferenceOperation indexer:
                Record(indexer.LengthSymbol);
                Record(indexer.IndexerSymbol);
                break;
            case IOperation { Syntax: FixedStatementSyntax statement }:
                foreach (var pinned in statement.Declaration.Variables.Select(variable => variable.Initializer?.Value).OfType<ExpressionSyntax>())
                {
                    recorder.ReachNamed(model.GetTypeInfo(pinned, recorder.Program.CancellationToken).Type, "GetPinnableReference");
                }

                break;
        }
    }

    private void RecordLoop(CommonForEachStatementSyntax loop)
    {
        var info = model.GetForEachStatementInfo(loop);
        Record(info.GetEnumeratorMethod);
        Record(info.MoveNextMethod);
        Record(info.CurrentProperty);
        Record(info.DisposeMethod);
        Record(info.CurrentConversion.MethodSymbol);
        Record(info.ElementConversion.MethodSymbol);
        recorder.ReachType(info.GetEnumeratorMethod?.ReturnType);
        if (info.IsAsynchronous)
        {
            RecordAwaitable(info.MoveNextMethod?.ReturnType);
            RecordAwaitable(info.DisposeMethod?.ReturnType);
        }

        if (loop is ForEachVariableStatementSyntax deconstructing)
        {
            Record(model.GetDeconstructionInfo(deconstructing));
        }
    }

    /// <summary>A loop that the compiler does not tell of.</summary>
    private void RecordSpread(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol named || !recorder.Program.IsSource(named))
        {
            return;
        }

        recorder.ReachNamed(named, WellKnownMemberNames.GetEnumeratorMethodName);
        recorder.ReachExtensions(WellKnownMemberNames.GetEnumeratorMethodName);
        foreach (var enumerator in named.GetMembers(WellKnownMemberNames.GetEnumeratorMethodName).OfType<IMethodSymbol>().Select(method => method.ReturnType))
        {
            recorder.ReachType(enumerator);
            recorder.ReachNamed(enumerator, WellKnownMemberNames.MoveNextMethodName, WellKnownMemberNames.CurrentPropertyName, WellKnownMemberNames.DisposeMethodName);
        }
    }

    private void RecordAwait(AwaitExpressionInfo info)
    {
        Record(info.GetAwaiterMethod);
        Record(info.IsCompletedProperty);
        Record(info.GetResultMethod);
        recorder.ReachType(info.GetAwaiterMethod?.ReturnType);
    }

    /// <summary>An awaited type of the user's that no expression names.</summary>
    private void RecordAwaitable(ITypeSymbol? type)
    {
        recorder.ReachNamed(type, WellKnownMemberNames.GetAwaiter);
        foreach (var awaiter in type?.GetMembers(WellKnownMemberNames.GetAwaiter).OfType<IMethodSymbol>().Select(method => method.ReturnType) ?? [])
        {
            recorder.ReachType(awaiter);
            recorder.ReachNamed(awaiter, WellKnownMemberNames.IsCompleted, WellKnownMemberNames.GetResult, WellKnownMemberNames.OnCompleted);
        }
    }

    private void RecordDisposal(ITypeSymbol? type)
    {
        recorder.ReachNamed(type, WellKnownMemberNames.DisposeMethodName, WellKnownMemberNames.DisposeAsyncMethodName);
        foreach (var disposal in type?.GetMembers(WellKnownMemberNames.DisposeAsyncMethodName).OfType<IMethodSymbol>() ?? [])
        {
            RecordAwaitable(disposal.ReturnType);
        }
    }

    private void RecordComparison(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            foreach (var element in tuple.TupleElements)
            {
                RecordComparison(element.Type);
            }
        }
        else
        {
            recorder.ReachNamed(
                type,
                WellKnownMemberNames.EqualityOperatorName,
                WellKnownMemberNames.InequalityOperatorName,
                WellKnownMemberNames.ImplicitConversionName,
                WellKnownMemberNames.TrueOperatorName,
                WellKnownMemberNames.FalseOperatorName);
        }
    }

    private void Record(DeconstructionInfo info)
    {
        Record(info.Method);
        Record(info.Conversion?.MethodSymbol);
        foreach (var nested in info.Nested)
        {
            Record(nested);
        }
    }

    /// <summary>A call of a method with <c>[Conditional]</c> is there or not, which its tokens do not tell.</summary>
    private void RecordCondition(IInvocationOperation invocation)
    {
        foreach (var attribute in invocation.TargetMethod.OriginalDefinition.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.Is("System.Diagnostics", "ConditionalAttribute")
                && attribute.ConstructorArguments is [{ Value: string condition }])
            {
                recorder.Write(recorder.Program.IsDefined(invocation.Syntax.SyntaxTree, condition) ? "called" : "left out");
            }
        }
    }

    /// <summary>A serializer or a mapper runs what no expression names: the members of what it is given.</summary>
    private void RecordReflection(IInvocationOperation invocation)
    {
        if (!recorder.Program.Reflects(invocation.TargetMethod))
        {
            return;
        }

        foreach (var argument in invocation.Arguments)
        {
            var value = argument.Value;
            while (value is IConversionOperation conversion)
            {
                value = conversion.Operand;
            }

            recorder.ReachData(value is ITypeOfOperation { TypeOperand: var type } ? type : value.Type);
        }
    }

    private void Record(ISymbol? symbol, bool isChecked)
    {
        recorder.Write(isChecked ? "checked" : "unchecked");
        Record(symbol);
    }

    private void Record(ISymbol? symbol)
    {
        if (symbol is null or { ContainingType.IsAnonymousType: true })
        {
            return;
        }

        // A local function's name is the body's own affair.
        if (symbol is not IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
        {
            recorder.WriteId(symbol);
        }

        foreach (var argument in (symbol as IMethodSymbol)?.TypeArguments ?? [])
        {
            recorder.WriteId(argument);
        }

        foreach (var argument in symbol.ContainingType?.TypeArguments ?? [])
        {
            recorder.WriteId(argument);
        }

        recorder.Reach(symbol);
    }
}
