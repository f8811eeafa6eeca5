using System.Text;
using System.Xml;

namespace StaticGen.Rendering;

/// <summary>XML documents in UTF-8, one element on a line.</summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false };

    /// <param name="size">Bytes it will have at most, or a guess: they are set aside at once, so that a large file is not copied as it grows.</param>
    /// <param name="content">Writes the root element and what stands before it.</param>
    public static ReadOnlyMemory<byte> Write(int size, Action<XmlWriter> content)
    {
        var output = new MemoryStream(size);
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartDocument();
            content(xml);
        }

        output.WriteByte((byte)'\n');
        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }
}
