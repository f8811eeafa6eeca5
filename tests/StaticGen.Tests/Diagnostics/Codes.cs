using System.Reflection;
using StaticGen.Diagnostics;

namespace StaticGen.Tests.Diagnostics;

public class Codes
{
    [Fact]
    public void Every_code_is_listed_once()
    {
        var declared = typeof(DiagnosticCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null))
            .OfType<DiagnosticCode>().Select(code => code.Id).Order(StringComparer.Ordinal);
        var listed = DiagnosticCodes.All.Select(code => code.Id).ToList();
        Assert.Equal(declared, listed);
        Assert.Equal(listed.Distinct(), listed);
        Assert.All(listed, id => Assert.Matches("^SG[0-9]{4}$", id));
    }
}
