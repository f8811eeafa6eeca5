using System.Text;
using StaticGen.Diagnostics;

namespace StaticGen.Publishing;

/// <summary>
/// What a build changed, as a file for tools that carry a site elsewhere: a line for each path, <c>A</c> (added), <c>M</c> (changed)
/// or <c>D</c> (removed), a tab and the path, sorted by path, as <c>git diff --name-status</c> writes it. The paths are relative to
/// the output folder, in UTF-8, not quoted: an <see cref="OutputPath"/> has no control characters.
/// </summary>
/// <remarks>Compared is with the manifest, not with the files: where only the manifest was kept, the list is that of the changes all the same.</remarks>
internal sealed class ChangeList
{
    private readonly string _file;
    private readonly string _staged;
    private readonly string _display;
    private readonly Disk _disk;

    private ChangeList(string file, string display, Disk disk)
    {
        _file = file;
        _staged = file + ".new";
        _display = display;
        _disk = disk;
    }

    /// <summary>Refuses a place where the list would be published or would destroy something. Only looks.</summary>
    /// <exception cref="PublishException">the list may not go there.</exception>
    public static ChangeList At(string file, OutputFolder folder, PublishOptions options, Disk disk)
    {
        var display = PublishOptions.DisplayName(options.SourceFolder, file);
        try
        {
            var real = RealPath.Of(Path.GetFullPath(file));
            var source = RealPath.Of(Path.GetFullPath(options.SourceFolder));
            if (TargetCheck.Contains(folder.Root, real)) throw Refusal(display, $"it would lie in the output folder `{folder.Display}`");
            foreach (var part in options.SourceParts)
            {
                if (TargetCheck.Contains(RealPath.Of(Path.GetFullPath(part, source)), real)) throw Refusal(display, $"`{part}` is part of the site's source");
            }

            if (Directory.Exists(real)) throw Refusal(display, "it is a folder");
            // The list takes the place of what is there, and that would be the end of /dev/null for the whole machine.
            if (real.StartsWith("/dev/", StringComparison.Ordinal) && !real.StartsWith("/dev/shm/", StringComparison.Ordinal)) throw Refusal(display, "it is a device");
            if (File.Exists(real) && !IsList(real)) throw Refusal(display, "there is a file of that name that is no list of changes");
            if (!Directory.Exists(Path.GetDirectoryName(real))) throw Refusal(display, "there is no such folder");
            return new ChangeList(real, display, disk);
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            throw IoFailure.Reading(display, e);
        }
    }

    /// <summary>Writes the list beside its place, so that a full disk is known before the site is touched.</summary>
    /// <exception cref="PublishException">the list cannot be written.</exception>
    public void Stage(Changes changes, Manifest before)
    {
        try
        {
            if (FileStamp.Of(_staged).Kind != EntryKind.Missing) _disk.Delete(_staged);
            _disk.WriteNew(_staged, stream => Write(stream, changes, before));
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            Discard();
            throw IoFailure.Writing(_display, e);
        }
    }

    /// <summary>Puts the list in its place.</summary>
    /// <exception cref="PublishException">the site is published and the list is not.</exception>
    public void Commit()
    {
        try
        {
            _disk.MoveOver(_staged, _file);
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            throw IoFailure.Writing(_display, e, $"the site is published; the list of what changed is `{_display}.new`");
        }
    }

    /// <summary>Takes the list back; the one before stays.</summary>
    public void Discard()
    {
        try
        {
            _disk.Delete(_staged);
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            // The next build takes it away. Throwing here would hide what happened before.
        }
    }

    private static void Write(Stream stream, Changes changes, Manifest before)
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

    // Enough to tell a list from whatever a mistyped name may stand for.
    private static bool IsList(string file)
    {
        using var stream = File.OpenRead(file);
        Span<byte> head = stackalloc byte[2];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return length == 0 || (length == 2 && head[0] is (byte)'A' or (byte)'M' or (byte)'D' && head[1] == '\t');
    }

    private static PublishException Refusal(string display, string reason) =>
        new(PublishFailure.UnsafeTarget, new Diagnostic(DiagnosticCodes.ChangeListRefused, $"cannot write the list of changes to `{display}`: {reason}")
        {
            Position = SourcePosition.File(display),
            Help = "choose another file, such as `changes.txt` in the site's folder",
        });
}
