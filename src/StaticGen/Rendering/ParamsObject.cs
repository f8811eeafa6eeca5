using StaticGen.Configuration;

namespace StaticGen.Rendering;

/// <summary>
/// The author's own values. Any member may be asked for: one that is not there is <c>null</c>, since each article has its own.
/// </summary>
public sealed class ParamsObject(ParamMap? map) : ModelObject
{
    public static readonly ParamsObject Empty = new(null);

    private readonly ParamMap? _map = map;

    public override string TypeName => "params";

    public override int Count => _map?.Count ?? 0;

    public override IEnumerable<string> GetMembers() => _map?.Names ?? [];

    public override bool Contains(string member) => _map?.Contains(member) ?? false;

    public override bool TryGet(string member, out object? value)
    {
        value = View(_map?[member]);
        return true;
    }

    public override bool Equals(object? obj) => obj is ParamsObject other && ReferenceEquals(_map, other._map);

    public override int GetHashCode() => _map?.GetHashCode() ?? 0;

    private static object? View(object? value) => value switch
    {
        ParamMap map => new ParamsObject(map),
        object?[] list => ModelList.Of(list, View),
        _ => value,
    };
}
