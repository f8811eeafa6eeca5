using System.Globalization;
using StaticGen.Configuration;
using StaticGen.Imaging;
using StaticGen.Reading;

namespace StaticGen.Planning;

/// <summary>What is made of one image: sizes in several formats, and parts of fixed shapes.</summary>
internal sealed class VariantPlan(ImageSettings settings, SourceFile file, SiteImage whole, SourceImage image, ImageFacts facts)
{
    private const int CutWidth = 1200;
    private const int MinCutWidth = 200;

    // Shapes that search engines ask for; cards of chats have about the first.
    private static readonly (int Width, int Height)[] Shapes = [(16, 9), (4, 3), (1, 1)];

    /// <param name="hasCuts">With the parts of fixed shapes.</param>
    public SiteImage Make(bool hasCuts)
    {
        var sizes = Sizes().ToList();
        var fallback = In(IsDrawing ? OutputFormat.Png : OutputFormat.Jpeg, sizes);
        return whole with
        {
            Width = sizes[^1].Width,
            Height = sizes[^1].Height,
            Sources = [.. settings.Formats.Select(format => In(format == WebFormat.Avif ? OutputFormat.Avif : OutputFormat.WebP, sizes))],
            Fallback = fallback,
            StandIn = image.Header.Kind == ImageKind.Tiff ? fallback[^1].Path : null,
            Cuts = hasCuts ? [.. Cuts()] : [],
            Color = facts.IsTransparent ? null : $"{Digit(facts.Red)}{Digit(facts.Green)}{Digit(facts.Blue)}",
        };
    }

    // JPEG blurs lines and knows no transparency.
    private bool IsDrawing => facts.IsTransparent || image.Header.Kind is ImageKind.Png or ImageKind.Gif;

    // One that is hardly larger than the next is not worth its bytes.
    private IEnumerable<(int Width, int Height)> Sizes()
    {
        var largest = Math.Min(whole.Width, settings.Widths[^1]);
        foreach (var width in settings.Widths.Where(width => width < largest * 0.9).Append(largest))
            yield return (width, Math.Max(1, (int)Math.Round((double)whole.Height * width / whole.Width)));
    }

    private List<ImageVariant> In(OutputFormat format, List<(int Width, int Height)> sizes) =>
        [.. sizes.Select(size => Variant(new ImageRecipe(format, size.Width, size.Height, settings.Quality), size.Width.ToString(CultureInfo.InvariantCulture)))];

    private IEnumerable<ImageVariant> Cuts()
    {
        foreach (var (width, height) in Shapes)
        {
            var own = Math.Min(CutWidth, Math.Min(whole.Width, whole.Height * width / height));
            if (own < MinCutWidth) yield break;
            var recipe = new ImageRecipe(OutputFormat.Jpeg, own, own * height / width, settings.Quality, IsCut: true);
            yield return Variant(recipe, string.Create(CultureInfo.InvariantCulture, $"{width}x{height}"));
        }
    }

    private ImageVariant Variant(ImageRecipe recipe, string name)
    {
        var path = whole.Path.Value;
        var dot = path.LastIndexOf('.');
        var stem = dot > path.LastIndexOf('/') ? path[..dot] : path;
        var hash = (uint)(recipe.KeyOf(image.Hash) >> 96);
        return new ImageVariant(new SitePath(string.Create(CultureInfo.InvariantCulture, $"{stem}.{hash:x8}-{name}{recipe.Extension}")), file, image.Hash, recipe);
    }

    private static char Digit(int value) => "0369cf"[(int)Math.Round(value / 51.0)];
}
