using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace StaticGen.Publishing;

/// <summary>
/// Every output of a build: filled from any thread, then sorted, then read. A record is a byte for the fate, the hash, for a file that
/// is to be replaced its stamp and the number of the staged file, and the path.
/// </summary>
internal sealed class OutputTable : PathTable
{
    private const int BlockSize = 1 << 16;
    private const byte WrongMode = 0x80;
    private const int HashStart = 1;
    private const int LengthStart = 17;
    private const int Fixed = 19;
    private const int Replacement = 25;

    private readonly Lock _lock = new();
    private readonly List<byte[]> _blocks = [];
    private int _used = BlockSize;

    /// <summary>Takes an output. Any thread.</summary>
    public void Add(Output output)
    {
        var isReplaced = output.Fate == OutputFate.Replaces;
        var length = Encoding.UTF8.GetByteCount(output.Path);
        var size = Fixed + (isReplaced ? Replacement : 0) + length;
        if (size > BlockSize) throw new PathTooLongException($"the path is too long: \"{output.Path[..100]}…\"");
        lock (_lock)
        {
            if (_used + size > BlockSize)
            {
                // Pinned: the collector need not move what stays to the end.
                _blocks.Add(GC.AllocateUninitializedArray<byte>(BlockSize, pinned: true));
                _used = 0;
            }

            var record = _blocks[^1].AsSpan(_used, size);
            record[0] = (byte)((byte)output.Fate | (output.HasWrongMode ? WrongMode : 0));
            MemoryMarshal.Write(record[HashStart..], output.Hash);
            BinaryPrimitives.WriteUInt16LittleEndian(record[LengthStart..], (ushort)length);
            if (isReplaced) WriteReplacement(record[Fixed..], output);
            Utf8.FromUtf16(output.Path, record[^length..], out _, out _);
            // 4 GB of records are some seventy million outputs.
            Add((uint)checked((ushort)(_blocks.Count - 1)) << 16 | (uint)_used);
            _used += size;
        }
    }

    public Output this[int index]
    {
        get
        {
            var record = RecordIn(PlaceAt(index));
            var output = new Output(PathAt(index), FateAt(index), MemoryMarshal.Read<UInt128>(record[HashStart..])) { HasWrongMode = (record[0] & WrongMode) != 0 };
            return output.Fate == OutputFate.Replaces ? ReadReplacement(record[Fixed..], output) : output;
        }
    }

    public OutputFate FateAt(int index) => (OutputFate)(RecordIn(PlaceAt(index))[0] & ~WrongMode);

    public bool HasWrongModeAt(int index) => (RecordIn(PlaceAt(index))[0] & WrongMode) != 0;

    public UInt128 HashAt(int index) => MemoryMarshal.Read<UInt128>(RecordIn(PlaceAt(index))[HashStart..]);

    public int CountOf(OutputFate fate)
    {
        var count = 0;
        for (var i = 0; i < Count; i++)
            if (FateAt(i) == fate) count++;
        return count;
    }

    public bool AreAll(OutputFate fate, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (FateAt(i) != fate) return false;
        return true;
    }

    /// <summary>Has the path been added? Slow: only for messages.</summary>
    public bool WasAdded(string path)
    {
        var wanted = Encoding.UTF8.GetBytes(path);
        lock (_lock)
        {
            for (var i = 0; i < Count; i++)
                if (BytesAt(i).SequenceEqual(wanted)) return true;
        }

        return false;
    }

    protected override ReadOnlySpan<byte> PathIn(uint place)
    {
        var record = RecordIn(place);
        var start = Fixed + ((OutputFate)(record[0] & ~WrongMode) == OutputFate.Replaces ? Replacement : 0);
        return record.Slice(start, BinaryPrimitives.ReadUInt16LittleEndian(record[LengthStart..]));
    }

    private ReadOnlySpan<byte> RecordIn(uint place) => _blocks[(int)(place >> 16)].AsSpan((int)(place & 0xFFFF));

    private static void WriteReplacement(Span<byte> at, Output output)
    {
        BinaryPrimitives.WriteInt64LittleEndian(at, output.Seen.Length);
        BinaryPrimitives.WriteInt64LittleEndian(at[8..], output.Seen.ModifiedUtc.Ticks);
        BinaryPrimitives.WriteInt32LittleEndian(at[16..], (int)output.Seen.Mode);
        BinaryPrimitives.WriteInt32LittleEndian(at[20..], output.Staged);
        at[24] = (byte)output.Seen.Kind;
    }

    private static Output ReadReplacement(ReadOnlySpan<byte> at, Output output) => output with
    {
        Seen = new FileStamp(
            (EntryKind)at[24],
            BinaryPrimitives.ReadInt64LittleEndian(at),
            new DateTime(BinaryPrimitives.ReadInt64LittleEndian(at[8..]), DateTimeKind.Utc),
            (UnixFileMode)BinaryPrimitives.ReadInt32LittleEndian(at[16..])),
        Staged = BinaryPrimitives.ReadInt32LittleEndian(at[20..]),
    };
}
