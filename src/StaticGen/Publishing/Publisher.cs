using System.Collections.Concurrent;
using StaticGen.Diagnostics;

namespace StaticGen.Publishing;

/// <summary>
/// Puts a site's files into its output folder. Open it, stage every file from any thread, commit; disposed without a commit it
/// leaves the published site as it was.
/// <para>
/// What is ours is what the manifest in the folder says, by path and hash. Only such a file is ever overwritten or deleted, and its
/// bytes are read to be sure of it. New bytes are staged inside the folder, on the same file system, and renamed into place, so
/// that nobody sees half a file. Before the first rename the manifest-to-be is written down: whatever instant a build is killed at,
/// the next one knows every file it left.
/// </para>
/// </summary>
public sealed class Publisher : IDisposable
{
    private readonly HeldFolder _held;
    private readonly Disk _disk;
    private readonly DiagnosticBag _diagnostics;
    private readonly bool _force;
    private readonly SideFile? _changeList;
    private readonly SideFile? _nextFile;
    private readonly DateTimeOffset? _next;
    private readonly OutputTable _outputs = new();
    private readonly StagingArea _staging;
    private volatile PublishException? _failure;
    private long _bytes;
    private long _stagedBytes;
    private bool _committed;

    private Publisher(HeldFolder held, Disk disk, DiagnosticBag diagnostics, PublishOptions options, SideFile? changeList, SideFile? nextFile)
    {
        _held = held;
        _disk = disk;
        _diagnostics = diagnostics;
        _force = options.Force;
        _changeList = changeList;
        _nextFile = nextFile;
        _next = options.NextChange;
        _staging = new StagingArea(held.Paths, disk);
    }

    /// <summary>After a commit that published: how it left the folder.</summary>
    internal PublishedFolder Left { get; private set; }

    private OutputFolder Paths => _held.Paths;

    /// <summary>Checks the target, takes its lock and tidies up after a build that was killed.</summary>
    /// <param name="options">where to publish.</param>
    /// <param name="diagnostics">gets what is found on the way; nothing is published while it has errors.</param>
    /// <exception cref="PublishException">the target is unsafe or locked, or cannot be written to.</exception>
    public static Publisher Open(PublishOptions options, DiagnosticBag diagnostics) => Open(options, diagnostics, beforeChange: null);

    /// <summary>Has the output folder the manifest with this hash? Looks only, and knows no more than that a moment later.</summary>
    internal static bool HasManifest(PublishOptions options, UInt128 manifest)
    {
        try
        {
            return ContentHash.OfFile(new OutputFolder(options.OutputFolder, "").Manifest) == manifest;
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            return false;
        }
    }

    /// <param name="options">where to publish.</param>
    /// <param name="diagnostics">gets what is found on the way.</param>
    /// <param name="beforeChange">see <see cref="Disk"/>.</param>
    internal static Publisher Open(PublishOptions options, DiagnosticBag diagnostics, Action<string>? beforeChange)
    {
        OutputFolder paths;
        try
        {
            paths = TargetCheck.Check(options);
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            throw IoFailure.Reading(options.OutputFolder, e);
        }

        var disk = new Disk(beforeChange);
        var changeList = options.ChangeListFile is { } list ? SideFile.At(list, ChangeList.Kind, paths, options, disk) : null;
        var nextFile = options.NextChangeFile is { } next ? SideFile.At(next, NextChange.Kind, paths, options, disk) : null;
        if (changeList is not null) nextFile?.RequireApartFrom(changeList);
        return new Publisher(HeldFolder.Take(paths, options, disk, diagnostics), disk, diagnostics, options, changeList, nextFile);
    }

    /// <summary>Takes a file of the site. Any thread; each path once.</summary>
    /// <param name="path">relative to the output folder, with <c>/</c>, not percent-encoded.</param>
    /// <param name="content">all of the file. Not kept.</param>
    /// <exception cref="PublishException">reading or writing failed.</exception>
    public void Stage(string path, ReadOnlySpan<byte> content)
    {
        OutputPath.Require(path);
        try
        {
            Interlocked.Add(ref _bytes, content.Length);
            var output = Decide(path, ContentHash.Of(content), content.Length);
            // After an error nothing will be published, but what else stands in the way is still to be told.
            if (output.IsMoved && !_diagnostics.HasErrors)
            {
                output = _staging.Place(output, out var staged);
                _disk.WriteNew(staged, content);
                Interlocked.Add(ref _stagedBytes, content.Length);
            }

            _outputs.Add(output);
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            throw Failed(path, IoFailure.Writing(Paths.DisplayOf(path), e));
        }
    }

    /// <summary>Takes a file of the site that is a copy of another file. Any thread; each path once.</summary>
    /// <param name="path">as in <see cref="Stage"/>.</param>
    /// <param name="sourceFullPath">the file to copy. Its time and permissions are not copied.</param>
    /// <exception cref="PublishException">reading or writing failed.</exception>
    public void StageCopy(string path, string sourceFullPath)
    {
        OutputPath.Require(path);
        var isReading = true;
        try
        {
            using var source = ContentHash.OpenForReading(sourceFullPath);
            var output = new Output(path, OutputFate.New, default);
            if (!_held.IsEmpty && FileStamp.Of(Paths.Full(path)).Kind != EntryKind.Missing)
            {
                var (hash, length) = ContentHash.Read(source, sink: null);
                output = Decide(path, hash, length);
                if (!output.IsMoved) Interlocked.Add(ref _bytes, length);
            }

            if (output.IsMoved && !_diagnostics.HasErrors)
            {
                isReading = false;
                output = _staging.Place(output, out var staged);
                // Hashed again while it is copied: the source may have changed since.
                var (copied, length) = _disk.CopyNew(source, staged);
                output = output with { Hash = copied };
                Interlocked.Add(ref _stagedBytes, length);
                Interlocked.Add(ref _bytes, length);
            }

            _outputs.Add(output);
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            throw Failed(path, isReading ? IoFailure.Reading(sourceFullPath, e) : IoFailure.Writing(Paths.DisplayOf(path), e));
        }
    }

    /// <summary>Takes every file of an earlier build as it is, in place of staging each: for a build that knows it would make the same.</summary>
    /// <param name="left">How that build left the folder.</param>
    /// <returns>False, and nothing is taken, when the folder is not as that build left it.</returns>
    internal bool StageAsPublished(PublishedFolder left)
    {
        var kept = _held.Manifest;
        if (_held.ManifestHash != left.Manifest || !LooksAsPublished(out var bytes) || bytes != left.Bytes) return false;
        for (var i = 0; i < kept.Count; i++) _outputs.Add(new Output(kept.PathAt(i), OutputFate.Unchanged, kept.ClaimAt(i, out _).Hash));
        _bytes = bytes;
        return true;
    }

    /// <summary>
    /// Makes the output folder what was staged: moves new and changed files in and removes those that the site no longer has. When
    /// that fails half-way, what was done is taken back.
    /// </summary>
    /// <returns><c>null</c>, and nothing is published, when the diagnostics have errors.</returns>
    /// <exception cref="PublishException">reading or writing failed, here or in an earlier <see cref="Stage"/>.</exception>
    public PublishResult? Commit()
    {
        if (_committed) throw new InvalidOperationException("committed before");
        if (_failure is not null) throw _failure;
        if (_diagnostics.HasErrors) return null;
        Changes changes;
        try
        {
            changes = Changes.Plan(_held, _outputs, _stagedBytes, _force, _diagnostics);
        }
        catch (Exception e) when (IoFailure.Is(e))
        {
            throw IoFailure.Reading(Paths.Display, e);
        }

        if (_diagnostics.HasErrors) return null;
        _committed = true;
        PublishResult result;
        try
        {
            _changeList?.Stage(stream => ChangeList.Write(stream, changes, _held.Manifest));
            _nextFile?.Stage(stream => NextChange.Write(stream, _next));
            result = new Transaction(Paths, _disk, _diagnostics).Run(changes);
            Left = new PublishedFolder(changes.ManifestHash, _bytes);
        }
        catch (PublishException)
        {
            _changeList?.Discard();
            _nextFile?.Discard();
            throw;
        }

        _changeList?.Commit();
        _nextFile?.Commit();
        return result;
    }

    /// <summary>Takes away whatever is not the published site, and lets the next build in.</summary>
    public void Dispose()
    {
        _staging.Dispose();
        _held.Dispose();
    }

    private PublishException Failed(string path, PublishException failure)
    {
        if (_outputs.WasAdded(path)) throw new InvalidOperationException($"staged before: \"{path}\"");
        return _failure = failure;
    }

    /// <summary>
    /// Decides what becomes of an output. Before a file is overwritten its bytes are read, always. Before one is left as it is they
    /// are read only when it is not older than the manifest or has another length: reading 5 GB to find no change would be most of a
    /// rebuild's time. The price: an edit that keeps the length and sets the clock back goes unreported until the page changes,
    /// and is then found and kept like any other.
    /// </summary>
    private Output Decide(string path, UInt128 hash, long length)
    {
        var output = new Output(path, OutputFate.New, hash);
        if (_held.IsEmpty) return output;

        var full = Paths.Full(path);
        var seen = FileStamp.Of(full);
        // A folder in the way is looked into when the commit is planned.
        if (seen.Kind is EntryKind.Missing or EntryKind.Folder) return output;
        if (seen.Kind == EntryKind.Link) return Refuse(output, OutputConflict.Link(Paths, path, path));

        var isClaimed = _held.Manifest.TryGet(path, out var claim);
        var isAsWeLeftIt = isClaimed && claim.IsPlain && claim.Hash == hash && seen.Length == length && seen.ModifiedUtc < _held.ManifestWritten;
        var actual = isAsWeLeftIt ? hash : ContentHash.OfFile(full);
        if (actual == hash) return output with { Fate = OutputFate.Unchanged, HasWrongMode = !Disk.HasRightMode(seen) };
        if (_force || (isClaimed && claim.Includes(actual))) return output with { Fate = OutputFate.Replaces, Seen = seen };
        if (!isClaimed) return Refuse(output, OutputConflict.ForeignFile(Paths, path));

        _diagnostics.Add(OutputConflict.Edited(Paths, path));
        return output with { Fate = OutputFate.KeptEdited };
    }

    // As in Decide: what is older than the manifest and has its length is not read again.
    private bool LooksAsPublished(out long bytes)
    {
        var total = 0L;
        try
        {
            var looked = Parallel.ForEach(Partitioner.Create(0, _held.Manifest.Count, 256), (range, loop) =>
            {
                for (var i = range.Item1; i < range.Item2 && !loop.IsStopped; i++)
                {
                    var full = Paths.Full(_held.Manifest.PathAt(i));
                    var (seen, claim) = (FileStamp.Of(full), _held.Manifest.ClaimAt(i, out _));
                    Interlocked.Add(ref total, seen.Length);
                    var isOurs = seen.Kind == EntryKind.File && claim.IsPlain && Disk.HasRightMode(seen)
                        && (seen.ModifiedUtc < _held.ManifestWritten || ContentHash.OfFile(full) == claim.Hash);
                    if (!isOurs) loop.Stop();
                }
            });
            return looked.IsCompleted;
        }
        catch (AggregateException e) when (e.InnerExceptions.All(IoFailure.Is))
        {
            return false;
        }
        finally
        {
            bytes = total;
        }
    }

    private Output Refuse(Output output, Diagnostic error)
    {
        _diagnostics.Add(error);
        return output with { Fate = OutputFate.Refused };
    }
}
