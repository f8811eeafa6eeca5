using static StaticGen.Tests.Bidi.BidiClass;

namespace StaticGen.Tests.Bidi;

/// <summary>Rules X1 to X9 of UAX #9: the levels that embeddings, overrides and isolates ask for.</summary>
internal static class ExplicitLevels
{
    /// <summary>BD2.</summary>
    private const int MaxDepth = 125;

    private readonly record struct Status(byte Level, BidiClass? Override, bool IsIsolate);

    /// <param name="classes">The characters' own classes.</param>
    /// <param name="resolved">The same; becomes L or R where an override says so.</param>
    /// <param name="matches">BD9: for each isolate initiator its PDI, for each PDI its initiator.</param>
    /// <param name="paragraph">The level of the paragraph.</param>
    public static byte[] Resolve(ReadOnlySpan<BidiClass> classes, BidiClass[] resolved, int[] matches, byte paragraph)
    {
        var levels = new byte[classes.Length];
        var open = new Stack<Status>();
        open.Push(new Status(paragraph, null, false));
        var (overflowIsolates, overflowEmbeddings, validIsolates) = (0, 0, 0);

        for (var i = 0; i < classes.Length; i++)
        {
            var original = classes[i];
            switch (original)
            {
                case RLE or LRE or RLO or LRO: // X2 to X5
                    levels[i] = UnicodeBidi.Removed;
                    var embedding = Next(open.Peek().Level, original is RLE or RLO);
                    if (embedding <= MaxDepth && overflowIsolates == 0 && overflowEmbeddings == 0)
                        open.Push(new Status((byte)embedding, original switch { RLO => R, LRO => L, _ => null }, false));
                    else if (overflowIsolates == 0)
                        overflowEmbeddings++;
                    break;

                case RLI or LRI or FSI: // X5a to X5c
                    Place(i);
                    var isRightToLeft = original == RLI || (original == FSI && UnicodeBidi.FirstStrongLevel(classes[(i + 1)..matches[i]]) == 1);
                    var isolate = Next(open.Peek().Level, isRightToLeft);
                    if (isolate <= MaxDepth && overflowIsolates == 0 && overflowEmbeddings == 0)
                    {
                        validIsolates++;
                        open.Push(new Status((byte)isolate, null, true));
                    }
                    else
                    {
                        overflowIsolates++;
                    }

                    break;

                case PDI: // X6a
                    if (overflowIsolates > 0)
                    {
                        overflowIsolates--;
                    }
                    else if (validIsolates > 0)
                    {
                        overflowEmbeddings = 0;
                        while (!open.Peek().IsIsolate) open.Pop();
                        open.Pop();
                        validIsolates--;
                    }

                    Place(i);
                    break;

                case PDF: // X7
                    levels[i] = UnicodeBidi.Removed;
                    if (overflowIsolates > 0) break;
                    if (overflowEmbeddings > 0) overflowEmbeddings--;
                    else if (!open.Peek().IsIsolate && open.Count >= 2) open.Pop();
                    break;

                case B: // X8
                    levels[i] = paragraph;
                    break;

                case BN:
                    levels[i] = UnicodeBidi.Removed;
                    break;

                default: // X6
                    Place(i);
                    break;
            }
        }

        return levels;

        void Place(int i)
        {
            levels[i] = open.Peek().Level;
            if (open.Peek().Override is { } strong) resolved[i] = strong;
        }
    }

    /// <summary>The least odd or even level above this one.</summary>
    private static int Next(byte level, bool isRightToLeft) => isRightToLeft ? (level + 1) | 1 : (level + 2) & ~1;
}
