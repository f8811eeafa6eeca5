using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Reading;
using StaticGen.Tests.Diagnostics;

namespace StaticGen.Tests.Reading;

public class FrontMatterFaults
{
    private const string Closed = "Reading/FrontMatterFaults.txt";
    private const string Open = "Reading/OpenFrontMatterFaults.txt";

    [Theory]
    [MemberData(nameof(ClosedCases))]
    public void Fault_is_reported_at_its_place(string name) => Check(Closed, name, new SiteConfig());

    [Theory]
    [MemberData(nameof(OpenCases))]
    public void Fault_in_open_front_matter_is_reported_at_its_place(string name) => Check(Open, name, new SiteConfig { OpenFrontMatter = true });

    public static IEnumerable<TheoryDataRow<string>> ClosedCases() => AnnotatedSource.Names(Closed);

    public static IEnumerable<TheoryDataRow<string>> OpenCases() => AnnotatedSource.Names(Open);

    private static void Check(string file, string name, SiteConfig config)
    {
        var expected = AnnotatedSource.Cases(file)[name];
        var source = AnnotatedSource.Source("content/articles/a.md", expected);
        var diagnostics = new DiagnosticBag();
        FrontMatterReader.Read(source, config, diagnostics);
        Assert.Equal(expected, AnnotatedSource.Annotate(source, diagnostics));
    }
}
