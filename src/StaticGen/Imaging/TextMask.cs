namespace StaticGen.Imaging;

/// <summary>Drawn text: how much of each pixel is ink.</summary>
/// <param name="Width">Of the ink, in pixels.</param>
/// <param name="Height">Of the ink, in pixels.</param>
/// <param name="Top">How far the ink begins below the top of the first line; negative where it sticks out.</param>
/// <param name="Ink">0 to 255 for each pixel, row by row.</param>
internal sealed record TextMask(int Width, int Height, int Top, byte[] Ink);
