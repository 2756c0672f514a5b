using System.Linq;
using Memo.Model.Invalidations;

namespace Memo.Generator.Emission.Invalidations;

/// <summary>Writes the file of a method with <c>[Invalidates]</c>: its implementing part.</summary>
internal static class InvalidatingMethodWriter
{
    public static string Write(InvalidatingMethodModel method)
    {
        var source = new SourceWriter();
        source.Write(SourceFile.Heading);
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
        WriteBefore(source, plan);
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

    private static void WriteBefore(SourceWriter source, InvalidationPlan plan)
    {
        foreach (var (parameter, local) in plan.Captured.Select(captured => (captured.Parameter, captured.Local)))
        {
            source.Write($"var {local} = {parameter};");
        }

        foreach (var invalidation in plan.Invalidations)
        {
            InvalidationWriter.WriteBefore(source, invalidation);
        }
    }

    /// <summary>Writes what waits for the body's end, and what happens then.</summary>
    private static void WriteAround(SourceWriter source, InvalidationPlan plan, string body)
    {
        var isAsync = plan.Flow != CompletionFlow.Direct;
        var ended = isAsync ? $"await {body}.ConfigureAwait(false)" : body;
        source.Open("try");
        source.Write(plan.HasResult ? $"return {ended};" : $"{ended};");
        source.Close();
        source.Open("finally");
        foreach (var invalidation in plan.Invalidations)
        {
            InvalidationWriter.WriteAfter(source, invalidation, isAsync);
        }

        source.Close();
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
