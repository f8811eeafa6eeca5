using StaticGen.Diagnostics;

namespace StaticGen.Publishing;

/// <summary>
/// A file about a build that the build leaves outside of its site. It takes its place right after the site does: where the site
/// stays as it was, so does the file.
/// </summary>
internal sealed class SideFile
{
    private readonly SideFileKind _kind;
    private readonly string _file;
    private readonly string _staged;
    private readonly string _display;
    private readonly Disk _disk;

    private SideFile(SideFileKind kind, string file, string display, Disk disk)
    {
        _kind = kind;
        _file = file;
        _staged = file + ".new";
        _display = display;
        _disk = disk;
    }

    /// <summary>Refuses a place where the file would be published or would destroy something. Only looks.</summary>
    /// <exception cref="PublishException">the file may not go there.</exception>
    public static SideFile At(string file, SideFileKind kind, OutputFolder folder, PublishOptions options, Disk disk)
    {
        var display = PublishOptions.DisplayName(options.SourceFolder, file);
        try
        {
            var real = RealPath.Of(Path.GetFullPath(file));
            var source = RealPath.Of(Path.GetFullPath(options.SourceFolder));
            if (TargetCheck.Contains(folder.Root, real)) throw kind.Refusal(display, $"it would lie in the output folder `{folder.Display}`");
            foreach (var part in options.SourceParts)
            {
                if (TargetCheck.Contains(RealPath.Of(Path.GetFullPath(part, source)), real)) throw kind.Refusal(display, $"`{part}` is part of the site's source");
            }

            if (Directory.Exists(real)) throw kind.Refusal(display, "it is a folder");
            // The file takes the place of what is there, and that would be the end of /dev/null for the whole machine.
            if (real.StartsWith("/dev/", StringComparison.Ordinal) && !real.StartsWith("/dev/shm/", StringComparison.Ordinal)) throw kind.Refusal(display, "it is a device");
            if (File.Exists(real) && !kind.Knows(real)) throw kind.Refusal(display, $"there is a file of that name that is no {kind.Noun}");
            if (!Directory.Exists(Path.GetDirectoryName(real))) throw kind.Refusal(display, "there is no such folder");
            return new SideFile(kind, real, display, disk);
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            throw IoFailure.Reading(display, e);
        }
    }

    /// <summary>Refuses the place of another of the build's files, or that where it is staged.</summary>
    /// <exception cref="PublishException">one would overwrite the other.</exception>
    public void RequireApartFrom(SideFile other)
    {
        if (TargetCheck.Contains(_file, other._file) || TargetCheck.Contains(_staged, other._file) || TargetCheck.Contains(_file, other._staged))
            throw _kind.Refusal(_display, $"the {other._kind.Noun} goes to `{other._display}`");
    }

    /// <summary>Writes the file beside its place, so that a full disk is known before the site is touched.</summary>
    /// <exception cref="PublishException">the file cannot be written.</exception>
    public void Stage(Action<Stream> write)
    {
        try
        {
            if (FileStamp.Of(_staged).Kind != EntryKind.Missing) _disk.Delete(_staged);
            _disk.WriteNew(_staged, write);
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            Discard();
            throw IoFailure.Writing(_display, e);
        }
    }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="PublishException">the site is published and the file is not.</exception>
    public void Commit()
    {
        try
        {
            _disk.MoveOver(_staged, _file);
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            throw IoFailure.Writing(_display, e, $"the site is published; the {_kind.Noun} is `{_display}.new`");
        }
    }

    /// <summary>Takes the file back; the one before stays.</summary>
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
}

/// <summary>What a side file holds.</summary>
/// <param name="Noun">What messages call it.</param>
/// <param name="Refused">The error where it may not go.</param>
/// <param name="Example">A name for it.</param>
/// <param name="Knows">Is a file one of the kind? Enough to tell it from whatever a mistyped name may stand for.</param>
internal sealed record SideFileKind(string Noun, DiagnosticCode Refused, string Example, Func<string, bool> Knows)
{
    public PublishException Refusal(string display, string reason) =>
        new(PublishFailure.UnsafeTarget, new Diagnostic(Refused, $"cannot write the {Noun} to `{display}`: {reason}")
        {
            Position = SourcePosition.File(display),
            Help = $"choose another file, such as `{Example}` in the site's folder",
        });
}
