using StaticGen.Configuration;
using StaticGen.Diagnostics;
using StaticGen.Tests.Diagnostics;

namespace StaticGen.Tests.Configuration;

public class SiteConfigFaults
{
    private const string Fixtures = "Configuration/SiteConfigFaults.txt";

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fault_is_reported_at_its_place(string name)
    {
        var expected = AnnotatedSource.Cases(Fixtures)[name];
        var source = AnnotatedSource.Source("staticgen.yaml", expected);
        var diagnostics = new DiagnosticBag();
        SiteConfigReader.Read(source, diagnostics);
        Assert.Equal(expected, AnnotatedSource.Annotate(source, diagnostics));
    }

    public static IEnumerable<TheoryDataRow<string>> Cases() => AnnotatedSource.Names(Fixtures);
}
