using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.RegularExpressions;
using NetVips;
using StaticGen.Diagnostics;
using StaticGen.Imaging;
using StaticGen.Languages;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Rendering;

/// <summary>What is written on each social card. For one thread.</summary>
internal sealed partial class SocialCards
{
    private readonly Site _site;
    private readonly SiteCards _cards;
    private readonly CardPainter _painter;

    // An article and its sections have the same picture behind them.
    private (SourceFile File, DateTime Modified, SourceImage Image)? _background;
    private (UInt128 Hash, byte[] Pixels)? _picture;

    /// <param name="site">The snapshot; it has cards.</param>
    /// <param name="cache">Where fonts are put for libvips.</param>
    public SocialCards(Site site, ImageCache cache)
    {
        (_site, _cards) = (site, site.Cards!);
        _painter = new CardPainter(_cards.Style, _cards.Fonts, cache);
    }

    /// <summary>How a card is made, and what tells it from all others.</summary>
    /// <exception cref="IOException">The picture behind it cannot be read.</exception>
    public (UInt128 Key, Func<byte[]> Make) Of(CardImage card)
    {
        var content = ContentOf(card);
        var background = card.Background;
        var recipe = string.Create(CultureInfo.InvariantCulture, $"card {CardPainter.Version}\n{content}\n{_cards.Style}\n{_cards.Fonts.Key:x32}");
        return (ImageCache.Key(background is null ? default : Background(background).Hash, recipe), () => Draw(content, background));
    }

    private byte[] Draw(CardContent content, SourceFile? background)
    {
        if (!ImageLibrary.IsAvailable)
            throw new DiagnosticException(new Diagnostic(DiagnosticCodes.NoImageLibrary, "libvips cannot be loaded on this machine") { Help = "write `cards: false` in staticgen.yaml" });
        try
        {
            return _painter.Draw(content, background is null ? null : Picture(background));
        }
        catch (VipsException e)
        {
            throw new DiagnosticException(new Diagnostic(DiagnosticCodes.ImageNotMade, $"the card of «{content.Title}» cannot be drawn: {e.Message.Trim().ReplaceLineEndings(" ")}"));
        }
    }

    /// <summary>The words of a card.</summary>
    public CardContent ContentOf(CardImage card)
    {
        var article = card.Post.Article;
        var language = _site.In(article.Language);
        var view = new ArticleView(_site, language, card.Post);
        var bidi = BidiStyle.Of(_site.Config, article);
        return new CardContent
        {
            Language = article.Language.Code,
            Direction = bidi.Base,
            Site = Words(language.Title.Text)!,
            Label = Words(card.Section is { } section ? article.Sections[section].Title : article.FrontMatter.Category),
            Title = Words(article.Title) ?? "",
            Author = Words(ListText.Join(ArticleModel.Authors(view), language.Conventions)),
            Date = Words(article.FrontMatter.Date is { } date ? DateText.Format(date, DateStyle.Day, language.Conventions) : null),
        };

        string? Words(string? text) => Drawable(text) is { } words ? bidi.Isolates ? HoldNumbers(PlainTextMarks.Isolate(words, bidi.Context)) : words : null;
    }

    // A telephone number that goes on in the next line is hardly read as one.
    private static string HoldNumbers(string text) => IsolatedNumber.Replace(text, number => number.Value.Replace(' ', '\u00A0'));

    /// <summary>The text without what would be drawn as an empty box: pictures and signs that no font has. Letters stay, and are reported elsewhere.</summary>
    private string? Drawable(string? text)
    {
        if (text is null) return null;
        var fonts = _site.Theme.Fonts;
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 0x00A0 or 0x2007 or 0x202F)
            {
                // Few fonts have the others that hold together.
                words.Append('\u00A0');
            }
            else if (!Rune.IsWhiteSpace(rune))
            {
                var isSign = Rune.GetUnicodeCategory(rune) is >= UnicodeCategory.MathSymbol and <= UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Control
                    || rune.Value is >= 0xFE00 and <= 0xFE0F;
                if (!isSign || Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control && fonts?.Has(rune) is not false) words.Append(rune);
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        var drawable = words.ToString().TrimEnd(' ');
        return drawable.Length == 0 ? null : drawable;
    }

    private SourceImage Background(SourceFile file)
    {
        var modified = File.GetLastWriteTimeUtc(file.FullPath);
        if (_background is not { } known || known.File != file || known.Modified != modified)
            _background = (file, modified, SourceImage.Read(file.FullPath, _site.Config.Images.MaxMegapixels, null));
        return _background.Value.Image;
    }

    // A copy: it is drawn over.
    private byte[] Picture(SourceFile file)
    {
        var hash = Background(file).Hash;
        if (_picture?.Hash != hash) _picture = (hash, Read(file));
        return [.. _picture.Value.Pixels];
    }

    private byte[] Read(SourceFile file)
    {
        var image = Background(file);
        var content = image.Fault == ImageFault.None ? File.ReadAllBytes(file.FullPath) : [];
        // What is kept under the hash of one picture must not be made of another.
        if (image.Fault == ImageFault.None && XxHash128.HashToUInt128(content) == image.Hash && CardPicture.Read(content, _cards.Style) is { } pixels) return pixels;
        var isOfSite = !file.Path.StartsWith("content/", StringComparison.Ordinal);
        throw new DiagnosticException(new Diagnostic(DiagnosticCodes.InvalidCardImage, $"`{file.Path}` {(image.Detail.Length > 0 ? image.Detail : "cannot be read as a picture")}")
        {
            Position = isOfSite && _site.Config.Cards?.Image is { } setting ? setting.Position : SourcePosition.File(file.Path),
            Help = "open it in an image program and save it again",
        });
    }

    [GeneratedRegex(@"\u2066[^\p{L}\u2069]*\u2069", RegexOptions.CultureInvariant)]
    private static partial Regex IsolatedNumber { get; }
}
