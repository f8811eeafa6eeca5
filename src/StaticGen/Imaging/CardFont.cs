namespace StaticGen.Imaging;

/// <summary>A font that cards are written in.</summary>
/// <param name="Family">The family's name, as the font itself has it.</param>
/// <param name="OpenType">The file: OpenType, not packed.</param>
public sealed record CardFont(string Family, ReadOnlyMemory<byte> OpenType);

/// <summary>The fonts of a theme in the order in which they are tried, unpacked when a card has to be drawn.</summary>
/// <param name="key">Other fonts, or another order, have another key.</param>
/// <param name="unpack">Unpacks them.</param>
public sealed class CardFonts(UInt128 key, Func<IReadOnlyList<CardFont>> unpack)
{
    private readonly Lazy<IReadOnlyList<CardFont>> _fonts = new(unpack);

    public UInt128 Key { get; } = key;

    public IReadOnlyList<CardFont> All => _fonts.Value;
}
