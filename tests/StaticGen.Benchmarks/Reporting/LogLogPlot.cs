using System.Globalization;
using System.Security;
using System.Text;

namespace StaticGen.Benchmarks.Reporting;

/// <summary>A plot with two logarithmic axes as SVG: one line for each series, its name at its end. The same numbers give the same picture.</summary>
/// <param name="title">Above the plot.</param>
/// <param name="unit">What the numbers of the vertical axis are.</param>
internal sealed class LogLogPlot(string title, Func<double, string> unit)
{
    private const double Width = 760;
    private const double Height = 420;
    private const double Left = 70;
    private const double Right = 200;
    private const double Top = 44;
    private const double Bottom = 48;
    private const double LabelHeight = 16;

    private static readonly string[] Colors = ["#0b6e4f", "#1d4ed8", "#7c3aed", "#c2410c", "#6b7280"];

    private readonly List<(string Name, List<(double X, double Y)> Points)> _series = [];

    public void Add(string name, IEnumerable<(double X, double Y)> points)
    {
        var list = points.Where(p => p.Y > 0).ToList();
        if (list.Count > 0) _series.Add((name, list));
    }

    public override string ToString()
    {
        var (fromX, toX) = Decades(_series.SelectMany(s => s.Points).Select(p => p.X));
        var (fromY, toY) = Decades(_series.SelectMany(s => s.Points).Select(p => p.Y));
        double X(double value) => Left + ((Math.Log10(value) - fromX) / (toX - fromX) * (Width - Left - Right));
        double Y(double value) => Height - Bottom - ((Math.Log10(value) - fromY) / (toY - fromY) * (Height - Top - Bottom));

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escaped(title)}</title>\n<rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"24\" font-size=\"15\" font-weight=\"bold\">{Escaped(title)}</text>\n");
        for (var decade = fromX; decade <= toX; decade++)
        {
            var x = X(Math.Pow(10, decade));
            Line(svg, x, Top, x, Height - Bottom);
            Text(svg, x, Height - Bottom + 20, "middle", Math.Pow(10, decade).ToString("N0", CultureInfo.InvariantCulture));
        }

        for (var decade = fromY; decade <= toY; decade++)
        {
            var y = Y(Math.Pow(10, decade));
            Line(svg, Left, y, Width - Right, y);
            Text(svg, Left - 8, y + 4, "end", unit(Math.Pow(10, decade)));
        }

        Text(svg, (Left + Width - Right) / 2, Height - 8, "middle", "articles");
        var labels = Apart(_series.Select(s => Y(s.Points[^1].Y)).ToList());
        for (var i = 0; i < _series.Count; i++)
        {
            var (name, points) = _series[i];
            var color = Colors[i % Colors.Length];
            var path = string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.X):0.0},{Y(p.Y):0.0}")));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"/>\n");
            foreach (var (x, y) in points)
                svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(x):0.0}\" cy=\"{Y(y):0.0}\" r=\"3.5\" fill=\"{color}\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width - Right + 10}\" y=\"{labels[i] + 4:0.0}\" fill=\"{color}\">{Escaped(name)}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    // Labels that would lie on one another move down, in the order of their lines.
    private static double[] Apart(List<double> heights)
    {
        var places = heights.ToArray();
        var last = double.NegativeInfinity;
        foreach (var i in Enumerable.Range(0, places.Length).OrderBy(i => heights[i]).ThenBy(i => i))
            last = places[i] = Math.Max(places[i], last + LabelHeight);
        return places;
    }

    private static (double From, double To) Decades(IEnumerable<double> values)
    {
        var logs = values.Select(Math.Log10).DefaultIfEmpty(0).ToList();
        var from = Math.Floor(logs.Min());
        return (from, Math.Max(Math.Ceiling(logs.Max()), from + 1));
    }

    private static void Line(StringBuilder svg, double x1, double y1, double x2, double y2) =>
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1:0.0}\" y1=\"{y1:0.0}\" x2=\"{x2:0.0}\" y2=\"{y2:0.0}\" stroke=\"#ddd\"/>\n");

    private static void Text(StringBuilder svg, double x, double y, string anchor, string text) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.0}\" y=\"{y:0.0}\" text-anchor=\"{anchor}\" fill=\"#333\">{Escaped(text)}</text>\n");

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
