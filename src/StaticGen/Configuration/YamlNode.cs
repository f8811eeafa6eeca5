using StaticGen.Diagnostics;

namespace StaticGen.Configuration;

/// <summary>A value of a YAML file with the place it was written at. Only data: no tags, anchors or aliases.</summary>
public abstract record YamlNode(SourcePosition Position);

/// <summary>Text, number, flag or nothing, not yet interpreted.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Value">The text, NFC; without the quotes.</param>
/// <param name="IsPlain">Written without quotes and not as a block, so that it may mean a number, a flag or nothing.</param>
public sealed record YamlScalar(SourcePosition Position, string Value, bool IsPlain) : YamlNode(Position)
{
    /// <summary>Nothing at all, <c>~</c> or <c>null</c> (YAML 1.2.2 §10.3.2).</summary>
    public bool IsNull => IsPlain && (Value is "" or "~" or "null" or "Null" or "NULL");
}

public sealed record YamlSequence(SourcePosition Position, IReadOnlyList<YamlNode> Items) : YamlNode(Position);

public sealed record YamlMapping(SourcePosition Position, IReadOnlyList<YamlEntry> Entries) : YamlNode(Position)
{
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
                if (entry.Key.Value == key) return entry.Value;
            return null;
        }
    }
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
