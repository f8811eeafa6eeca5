namespace StaticGen.Diagnostics;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode BadImage = Error("SG0340", "an image cannot be read",
        "The file is damaged, was cut off when it was copied, or is no image at all. Nobody would see it. Open it in an image program and save it "
        + "again, or copy it anew from where it came from.");

    public static readonly DiagnosticCode ImageTooLarge = Error("SG0341", "an image is too large",
        "An image file may have 100 MB and 100 million pixels. A small file can claim to be a huge image and fill the memory of "
        + "whoever opens it, so its size is looked at before anything else. Make the image smaller: pages show 1600 pixels at most. "
        + "`images: { max-megapixels: … }` in staticgen.yaml sets another limit.");

    public static readonly DiagnosticCode ImageNotShown = Error("SG0342", "browsers do not show images of this kind",
        "Pictures from phones are often HEIC, those of designers PSD, JPEG XL or PDF. Most browsers show none of them. Export the image as JPEG, "
        + "PNG, WebP or AVIF.");

    public static readonly DiagnosticCode WrongImageExtension = Warning("SG0343", "an image's name says another kind than it is",
        "What a file is tells its beginning, not its name. The page is right all the same, but a host tells browsers the kind by the name. "
        + "Rename the file.");

    public static readonly DiagnosticCode ActiveSvg = Error("SG0344", "an SVG image could run something",
        "An SVG image is a document: it can hold scripts, event handlers, pages of others, and references to other files. Opened by itself it would "
        + "run them under the site's name. Only shapes, text, styles and references inside the same file are published. Save it as plain or optimised "
        + "SVG, or export it as PNG.");

    public static readonly DiagnosticCode NoImageLibrary = Warning("SG0345", "images are published in one size",
        "libvips makes the sizes and formats of images, and draws cards. Its file belongs beside the executable, where the packages of staticgen have it, "
        + "and is not there or cannot be loaded on this machine. Images are published as they are, without what the camera noted in them.");

    public static readonly DiagnosticCode ImageNotMade = Error("SG0346", "a size of an image cannot be made",
        "Something went wrong while an image was written in another size: it changed in the meantime, or there is no room for it in the cache or the "
        + "folder for temporary files. Build again; if that does not help, look at the disk and at the image.");

    private static DiagnosticCode[] Images =>
        [BadImage, ImageTooLarge, ImageNotShown, WrongImageExtension, ActiveSvg, NoImageLibrary, ImageNotMade];
}
