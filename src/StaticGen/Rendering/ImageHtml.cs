using System.Globalization;
using System.Text;
using StaticGen.Planning;

namespace StaticGen.Rendering;

/// <summary>An image as pages offer it: in several sizes and formats, of which the browser takes one.</summary>
/// <param name="image">The image.</param>
/// <param name="urls">Makes its addresses.</param>
public sealed class ImageHtml(SiteImage image, SiteUrls urls)
{
    public int Width => image.Width;

    public int Height => image.Height;

    /// <summary>The address for browsers that know no other way.</summary>
    public string Url => urls.Url(image.Fallback is [.., var largest] ? largest.Path : image.Path);

    /// <summary>Addresses with their widths (HTML, <c>srcset</c>); <c>null</c> where there is one size.</summary>
    public string? Addresses => image.Fallback.Count > 0 ? AddressesOf(image.Fallback) : null;

    /// <summary>Media type and addresses of each format that only some browsers know, best first.</summary>
    public IReadOnlyList<(string Type, string Addresses)> Sources => [.. image.Sources.Select(source => (source[0].Recipe.Type, AddressesOf(source)))];

    /// <summary>The class of the colour that stands there until the image does: css/placeholders.css.</summary>
    public string? Placeholder => image.Color is { } color ? "ph-" + color : null;

    private string AddressesOf(IReadOnlyList<ImageVariant> variants)
    {
        var text = new StringBuilder();
        foreach (var variant in variants)
        {
            if (text.Length > 0) text.Append(", ");
            text.Append(urls.Url(variant.Path)).Append(' ').Append(CultureInfo.InvariantCulture, $"{variant.Recipe.Width}w");
        }

        return text.ToString();
    }
}
