using System;
using System.Collections.Generic;
using System.Linq;

namespace Memo.Model.Shapes.Reading;

/// <summary>Lets types know what the types inside of them say.</summary>
internal static class NodeSpreading
{
    public static void Spread(List<TypeNode> nodes)
    {
        Spread(nodes, static node => node.NoData, static (node, finding) => node.NoData = finding, static (node, outer) => node.NoDataIn(outer));
        Spread(nodes, static node => node.NoRebuilding, static (node, finding) => node.NoRebuilding = finding, static (node, _) => node.NoRebuilding);
        SpreadMutability(nodes);
    }

    /// <summary>Round by round, so that each type tells of its nearest obstacle, whichever type was asked for first.</summary>
    private static void Spread(List<TypeNode> nodes, Func<TypeNode, Finding?> own, Action<TypeNode, Finding> set, Func<TypeNode, TypeNode, Finding?> seen)
    {
        var last = nodes.SelectMany(node => node.Edges.Select(edge => seen(edge.Node, node)?.Distance ?? 0)).DefaultIfEmpty(0).Max();
        for (var distance = 0; distance <= last; distance++)
        {
            foreach (var node in nodes.Where(node => own(node) is null))
            {
                var (path, inner) = node.Edges.FirstOrDefault(edge => seen(edge.Node, node)?.Distance == distance);
                if (inner is not null)
                {
                    set(node, new(seen(inner, node)!.Obstacle.Behind(path), distance + 1));
                    last = Math.Max(last, distance + 1);
                }
            }
        }
    }

    private static void SpreadMutability(List<TypeNode> nodes)
    {
        for (var changed = true; changed;)
        {
            changed = false;

            // Backwards, since a type comes before what is met inside of it.
            for (var index = nodes.Count - 1; index >= 0; index--)
            {
                var node = nodes[index];
                var mutability = node.Edges.Aggregate(node.Mutability, (sum, edge) => sum.And(edge.Node.Mutability));
                changed |= mutability != node.Mutability;
                node.Mutability = mutability;
            }
        }
    }
}
