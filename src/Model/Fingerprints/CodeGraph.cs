using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Fingerprints;

/// <summary>
/// All parts that have been reached so far, each read once. Parts that reach each other form one component; its hash covers its
/// parts and the components they lead to, so that a method's closure is never walked twice.
/// </summary>
/// <remarks>Tarjan's algorithm, with a stack of its own: call chains are deeper than the thread's.</remarks>
internal sealed class CodeGraph(SourceProgram program)
{
    private readonly Dictionary<CodePart, Vertex> _vertices = [];
    private readonly Stack<Vertex> _open = new();
    private int _nextIndex;

    public CodeComponent ComponentOf(CodePart root)
    {
        var start = VertexOf(root);
        if (start.Component is null)
        {
            Search(start);
        }

        return start.Component!;
    }

    private void Search(Vertex start)
    {
        var path = new Stack<Vertex>();
        Enter(start, path);
        while (path.Count > 0)
        {
            var vertex = path.Peek();
            if (vertex.Unvisited.Count > 0)
            {
                var next = vertex.Unvisited.Dequeue();
                if (next.Index < 0)
                {
                    Enter(next, path);
                }
                else if (next.Component is null)
                {
                    vertex.Lowest = Math.Min(vertex.Lowest, next.Index);
                }

                continue;
            }

            path.Pop();
            if (vertex.Lowest == vertex.Index)
            {
                Close(vertex);
            }

            if (path.Count > 0)
            {
                var previous = path.Peek();
                previous.Lowest = vertex.Component is null ? Math.Min(previous.Lowest, vertex.Lowest) : previous.Lowest;
            }
        }
    }

    private void Enter(Vertex vertex, Stack<Vertex> path)
    {
        program.CancellationToken.ThrowIfCancellationRequested();
        vertex.Code = Read(vertex.Part);
        vertex.Targets = [.. vertex.Code.Reached.Select(VertexOf)];
        vertex.Unvisited = new(vertex.Targets);
        vertex.Index = vertex.Lowest = _nextIndex++;
        _open.Push(vertex);
        path.Push(vertex);
    }

    private void Close(Vertex root)
    {
        var members = new List<Vertex>();
        Vertex member;
        do
        {
            members.Add(member = _open.Pop());
        }
        while (member != root);

        var component = new CodeComponent();
        members.ForEach(closed => closed.Component = component);
        var beneath = members.SelectMany(closed => closed.Targets).Select(target => target.Component!).Where(other => other != component).Distinct().ToArray();
        component.Hash = CodeHash.Of(
            CodeHash.OfSet(members.Select(closed => closed.Code.Hash)) + CodeHash.OfSet(beneath.Select(other => other.Hash)));
        component.Assemblies.UnionWith(members.SelectMany(closed => closed.Code.Assemblies).Concat(beneath.SelectMany(other => other.Assemblies)));
    }

    private Vertex VertexOf(CodePart part)
    {
        if (!_vertices.TryGetValue(part, out var vertex))
        {
            _vertices.Add(part, vertex = new Vertex(part));
        }

        return vertex;
    }

    private PartCode Read(CodePart part)
    {
        var recorder = new PartRecorder(program);
        recorder.Write(part.Kind.ToString());
        switch (part.Kind)
        {
            case CodePartKind.Member:
                MemberReader.Read(part.Symbol, recorder);
                break;
            case CodePartKind.Statics:
                TypeReader.ReadStatics((INamedTypeSymbol)part.Symbol, recorder);
                break;
            case CodePartKind.Value:
                TypeReader.ReadValue((INamedTypeSymbol)part.Symbol, recorder);
                break;
            case CodePartKind.Data:
                TypeReader.ReadData((INamedTypeSymbol)part.Symbol, recorder);
                break;
        }

        return recorder.ToCode();
    }

    private sealed class Vertex(CodePart part)
    {
        public CodePart Part => part;

        public int Index { get; set; } = -1;

        public int Lowest { get; set; }

        public PartCode Code { get; set; } = null!;

        public IReadOnlyList<Vertex> Targets { get; set; } = [];

        public Queue<Vertex> Unvisited { get; set; } = null!;

        /// <summary>Null while the search is in it.</summary>
        public CodeComponent? Component { get; set; }
    }
}
