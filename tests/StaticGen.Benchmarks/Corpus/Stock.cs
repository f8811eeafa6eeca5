using System.Globalization;
using System.Text;

namespace StaticGen.Benchmarks.Corpus;

/// <summary>The sentences and names of stock.txt.</summary>
internal sealed class Stock
{
    public static readonly Stock Own = new();

    private readonly Dictionary<string, List<string>> _lines = [];

    private Stock()
    {
        using var reader = new StreamReader(typeof(Stock).Assembly.GetManifestResourceStream("stock.txt")!);
        var section = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[') _lines[line[1..^1]] = section = [];
            else section.Add(line);
        }
    }

    public IReadOnlyList<string> this[string section] => _lines[section];

    /// <summary>The pattern with its slots filled; <c>{link}</c> with the Markdown link given.</summary>
    public string Fill(string pattern, Seed seed, string link = "")
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '{')
            {
                text.Append(pattern[i]);
                continue;
            }

            var end = pattern.IndexOf('}', i);
            text.Append(Value(pattern[(i + 1)..end], seed, link));
            i = end;
        }

        return text.ToString();
    }

    private string Value(string slot, Seed seed, string link) => slot switch
    {
        "link" => link,
        "year" => Text(seed.Between(2008, 2035)),
        "day" => Text(seed.Between(1, 28)),
        "hour" => Text(seed.Between(8, 17)),
        "small" => Text(seed.Between(3, 10)),
        "num" => Text(seed.Between(11, 900)),
        "pct" => seed.Next(2) == 0 ? $"{Text(seed.Between(2, 60))}%" : $"{Text(seed.Between(1, 40))}.{Text(seed.Between(1, 9))}%",
        "sum" => seed.Next(3) switch
        {
            0 => $"${Text(seed.Between(2, 90))}.{Text(seed.Between(1, 9))} مليون",
            1 => $"{Text(seed.Between(20, 900))} مليون درهم",
            _ => $"{Text(seed.Between(1, 9))},{Text(seed.Between(100, 999))} مليون دولار",
        },
        _ => seed.Of(this[slot]),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
