using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using StaticGen.Publishing;
using StaticGen.Reading;

namespace StaticGen;

/// <summary>One hash of all that a site is made of: of each file its name and its content, in whatever order they come. Any thread.</summary>
internal sealed class InputHash
{
    private readonly Lock _lock = new();
    private volatile bool _isIncomplete;
    private UInt128 _sum;

    /// <summary>The hash; <c>null</c> when a file could not be read, or had been touched.</summary>
    public UInt128? Value => _isIncomplete ? null : _sum;

    /// <param name="name">The file's path in the site, or what else is meant.</param>
    /// <param name="content">The hash of its content.</param>
    public void Add(string name, UInt128 content)
    {
        // The file's hash comes first, so that no name can be taken for a part of it.
        Span<byte> both = stackalloc byte[512];
        var length = sizeof(ulong) * 2 + name.Length * sizeof(char);
        if (length > both.Length) both = new byte[length];
        MemoryMarshal.Write(both, in content);
        MemoryMarshal.AsBytes(name.AsSpan()).CopyTo(both[(sizeof(ulong) * 2)..]);
        var one = XxHash128.HashToUInt128(both[..length]);
        // A sum, since files are read by several threads and come in no order.
        lock (_lock) _sum = unchecked(_sum + one);
    }

    public void Add(string name, string value) => Add(name, ContentHash.Of(Encoding.UTF8.GetBytes(value)));

    /// <summary>Reads and adds files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="since">No file may have been written to at this time or later, by its own word.</param>
    /// <param name="jobs">Threads to read with.</param>
    public void AddUntouched(IReadOnlyList<SourceFile> files, DateTime since, int jobs) =>
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, jobs) }, (i, loop) =>
        {
            try
            {
                using var handle = ContentHash.OpenForReading(files[i].FullPath);
                if (File.GetLastWriteTimeUtc(handle) < since) Add(files[i].Path, ContentHash.Read(handle, sink: null).Hash);
                else Fail();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Fail();
            }

            void Fail()
            {
                _isIncomplete = true;
                loop.Stop();
            }
        });
}
