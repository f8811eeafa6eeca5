using System.IO.Hashing;
using NetVips;
using StaticGen.Diagnostics;
using StaticGen.Imaging;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Rendering;

/// <summary>Planned images → bytes.</summary>
internal static class VariantMaker
{
    /// <summary>Makes another size of an image.</summary>
    /// <exception cref="DiagnosticException">The image is not what it was when the site was planned, or libvips cannot be used.</exception>
    public static byte[] Make(ImageVariant variant)
    {
        var image = Read(variant.File);
        // What is kept under the hash of one image must not be made of another.
        if (XxHash128.HashToUInt128(image) != variant.Hash) throw Fault(variant, "the file changed while the site was built", "build again");
        if (!ImageLibrary.IsAvailable) throw Fault(variant, "libvips cannot be used", "put its file beside the executable again");
        try
        {
            return variant.Recipe.Make(image);
        }
        catch (VipsException e)
        {
            throw Fault(variant, e.Message.Trim().ReplaceLineEndings(" "), "open the image in an image program and save it again");
        }
    }

    /// <summary>An image without what is noted in it.</summary>
    public static byte[] Clean(CleanedImage image) => CleanImage.Of(Read(image.File));

    private static byte[] Read(SourceFile file)
    {
        var diagnostics = new DiagnosticBag();
        return SourceFiles.ReadBytes(file, SourceImage.MaxFileSize, diagnostics) ?? throw new DiagnosticException(diagnostics.ToSorted()[0]);
    }

    private static DiagnosticException Fault(ImageVariant variant, string what, string help) =>
        new(new Diagnostic(DiagnosticCodes.ImageNotMade, $"no size of `{variant.File.Path}` can be made: {what}") { Position = SourcePosition.File(variant.File.Path), Help = help });
}
