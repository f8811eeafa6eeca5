namespace StaticGen.Configuration;

/// <summary>
/// Values that only their author knows, from <c>params</c> in front matter or configuration. Each is <c>null</c>, a <see cref="bool"/>, a
/// <see cref="long"/>, a <see cref="double"/>, text, a list as an array, or another map.
/// </summary>
public sealed class ParamMap
{
    // In the author's order. An article brought from elsewhere most often has some: as YAML they are a tenth of all that is kept of it.
    private readonly KeyValuePair<string, object?>[] _entries;

    private ParamMap(KeyValuePair<string, object?>[] entries) => _entries = entries;

    public int Count => _entries.Length;

    public IEnumerable<string> Names => _entries.Select(entry => entry.Key);

    /// <summary>The value of a name; <c>null</c> also where there is none.</summary>
    public object? this[string name] => Array.Find(_entries, entry => entry.Key == name).Value;

    public static ParamMap Of(YamlMapping mapping) => Of(mapping.Entries);

    public static ParamMap Of(IEnumerable<YamlEntry> entries) => new([.. entries.Select(entry => KeyValuePair.Create(entry.Key.Value, ToValue(entry.Value)))]);

    public bool Contains(string name) => Array.Exists(_entries, entry => entry.Key == name);

    /// <summary>The same values, their names and texts as one string each for all who have them.</summary>
    public ParamMap WithShared(Func<string, string> share)
    {
        return new(Array.ConvertAll(_entries, entry => KeyValuePair.Create(share(entry.Key), Shared(entry.Value))));

        object? Shared(object? value) => value switch
        {
            string text => share(text),
            object?[] list => Array.ConvertAll(list, Shared),
            ParamMap map => map.WithShared(share),
            _ => value,
        };
    }

    private static object? ToValue(YamlNode node) => node switch
    {
        YamlMapping map => Of(map),
        YamlSequence sequence => sequence.Items.Select(ToValue).ToArray(),
        YamlScalar scalar => CoreSchema.ValueOf(scalar),
        _ => null,
    };
}
