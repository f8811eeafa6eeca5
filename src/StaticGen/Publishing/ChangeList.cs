using System.Text;
using StaticGen.Diagnostics;

namespace StaticGen.Publishing;

/// <summary>
/// What a build changed, as a file for tools that carry a site elsewhere: a line for each path, <c>A</c> (added), <c>M</c> (changed)
/// or <c>D</c> (removed), a tab and the path, sorted by path, as <c>git diff --name-status</c> writes it. The paths are relative to
/// the output folder, in UTF-8, not quoted: an <see cref="OutputPath"/> has no control characters.
/// </summary>
/// <remarks>Compared is with the manifest, not with the files: where only the manifest was kept, the list is that of the changes all the same.</remarks>
internal static class ChangeList
{
    public static readonly SideFileKind Kind = new("list of changes", DiagnosticCodes.ChangeListRefused, "changes.txt", IsList);

    public static void Write(Stream stream, Changes changes, Manifest before)
    {
        var text = new BufferedStream(stream, 1 << 16);
        var removed = changes.Stale.All.Where(path => !changes.KeptStale.Contains(path)).Select(Encoding.UTF8.GetBytes).ToList();
        var next = 0;
        for (var i = 0; i < changes.Outputs.Count; i++)
        {
            var path = changes.Outputs.BytesAt(i);
            for (; next < removed.Count && PathTable.Compare(removed[next], path) < 0; next++) AddLine((byte)'D', removed[next]);
            // What somebody edited stays, so that nothing became of it.
            if (changes.Outputs.FateAt(i) == OutputFate.KeptEdited) continue;
            if (!before.TryGet(changes.Outputs.PathAt(i), out var claim)) AddLine((byte)'A', path);
            else if (!claim.IsPlain || claim.Hash != changes.Outputs.HashAt(i)) AddLine((byte)'M', path);
        }

        for (; next < removed.Count; next++) AddLine((byte)'D', removed[next]);
        text.Flush();

        void AddLine(byte kind, ReadOnlySpan<byte> path)
        {
            text.Write([kind, (byte)'\t']);
            text.Write(path);
            text.WriteByte((byte)'\n');
        }
    }

    private static bool IsList(string file)
    {
        using var stream = File.OpenRead(file);
        Span<byte> head = stackalloc byte[2];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return length == 0 || (length == 2 && head[0] is (byte)'A' or (byte)'M' or (byte)'D' && head[1] == '\t');
    }
}
