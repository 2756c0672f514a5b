using System.Linq;
using Memo.Model.Invalidations;
using Memo.Model.Methods;

namespace Memo.Generator.Emission.Invalidations;

/// <summary>Writes the file of a method with <c>[Invalidates]</c>: its implementing part.</summary>
internal static class InvalidatingMethodWriter
{
    public static string Write(InvalidatingMethodModel method)
    {
        var source = new SourceWriter();
        source.Write(SourceFile.Heading);
        if (method.Plan is not null)
        {
            source.Write(
                """
                // That an argument or the result is asked for null says nothing about what it may be.
                #pragma warning disable CS8601, CS8603, CS8604

                """);
        }

        SourceFile.WriteInside(source, method.Namespace, method.ContainingTypes, () => WriteMethod(source, method));
        return source.ToString();
    }

    private static void WriteMethod(SourceWriter source, InvalidatingMethodModel method)
    {
        source.Write(Names.GeneratedCodeAttribute);
        if (method.Plan is not { } plan)
        {
            Implementation.WritePassThrough(source, method.Signature, method.Body);
            return;
        }

        source.Open(Implementation.DeclarationOf(method.Signature, isAsync: plan.Flow == CompletionFlow.Awaited));
        WriteBefore(source, method.Signature, plan);
        if (plan.Flow == CompletionFlow.HandedOver)
        {
            WriteHandingOver(source, method, plan);
        }
        else
        {
            WriteAround(source, plan, Implementation.CallOfBody(method.Signature, method.Body));
        }

        source.Close();
    }

    private static void WriteBefore(SourceWriter source, SignatureModel signature, InvalidationPlan plan)
    {
        foreach (var (parameter, local) in plan.Captured.Select(captured => (captured.Parameter, captured.Local)))
        {
            source.Write($"var {local} = {parameter};");
        }

        foreach (var invalidation in plan.Invalidations)
        {
            InvalidationWriter.WriteBefore(source, invalidation, signature);
        }

        if (plan.Captured.Count > 0 || plan.Invalidations.Any(InvalidationWriter.HasBefore))
        {
            source.WriteBlankLine();
        }
    }

    /// <summary>Writes what waits for the body's end, and what happens then.</summary>
    private static void WriteAround(SourceWriter source, InvalidationPlan plan, string body)
    {
        var isAsync = plan.Flow != CompletionFlow.Direct;
        var ended = isAsync ? $"await {body}.ConfigureAwait(false)" : body;
        var tagsOfResult = plan.Invalidations.OfType<TagInvalidation>().Where(tag => tag.Tag.NeedsResult).ToArray();
        if (tagsOfResult.Length == plan.Invalidations.Count)
        {
            WriteBody(source, plan, ended, tagsOfResult, isAsync);
            return;
        }

        source.Open("try");
        WriteBody(source, plan, ended, tagsOfResult, isAsync);
        source.Close();
        source.Open("finally");
        WriteAll(source, [.. plan.Invalidations.Except(tagsOfResult)], isAsync);
        source.Close();
    }

    private static void WriteAll(SourceWriter source, InvalidationModel[] invalidations, bool isAsync)
    {
        for (var index = 0; index < invalidations.Length; index++)
        {
            if (index > 0 && (InvalidationWriter.IsBlock(invalidations[index - 1]) || InvalidationWriter.IsBlock(invalidations[index])))
            {
                source.WriteBlankLine();
            }

            InvalidationWriter.WriteAfter(source, invalidations[index], isAsync);
        }
    }

    private static void WriteBody(SourceWriter source, InvalidationPlan plan, string ended, TagInvalidation[] tagsOfResult, bool isAsync)
    {
        if (tagsOfResult.Length == 0)
        {
            source.Write(plan.HasResult ? $"return {ended};" : $"{ended};");
            return;
        }

        source.Write($"var {plan.ResultLocal} = {ended};");
        foreach (var tag in tagsOfResult)
        {
            TagInvalidationWriter.WriteOfResult(source, tag, plan.ResultLocal, isAsync);
            if (InvalidationWriter.IsBlock(tag))
            {
                source.WriteBlankLine();
            }
        }

        source.Write($"return {plan.ResultLocal};");
    }

    /// <summary>A method that cannot await begins the work, and has a function of its own await it.</summary>
    private static void WriteHandingOver(SourceWriter source, InvalidatingMethodModel method, InvalidationPlan plan)
    {
        var (task, exception) = (plan.TaskLocal, plan.ExceptionLocal);
        source.Write($"{method.Signature.ReturnType} {task};");
        source.Open("try");
        source.Write($"{task} = {Implementation.CallOfBody(method.Signature, method.Body)};");
        source.Close();
        source.Open($"catch (global::System.Exception {exception})");
        foreach (var parameter in plan.OutParameters)
        {
            source.Write($"{parameter} = default!;");
        }

        source.Write($"{task} = {FailedTask(method.Signature.ReturnType)}({exception});");
        source.Close();
        source.WriteBlankLine();
        source.Write($"return {plan.AwaitingFunction}({task});");
        source.WriteBlankLine();
        source.Open($"async {method.Signature.ReturnType} {plan.AwaitingFunction}({method.Signature.ReturnType} {task})");
        WriteAround(source, plan, task);
        source.Close();
    }

    /// <summary><c>Task.FromException&lt;int&gt;</c> for <c>Task&lt;int&gt;</c></summary>
    private static string FailedTask(string type)
    {
        var arguments = type.IndexOf('<');
        return arguments < 0 ? type + ".FromException" : $"{type.Substring(0, arguments)}.FromException{type.Substring(arguments)}";
    }
}
