using StaticGen.Diagnostics;

[assembly: AssemblyFixture(typeof(StaticGen.BrowserTests.BuiltSite))]

namespace StaticGen.BrowserTests;

/// <summary>A site for what the example has no page for, built once into a folder that goes away.</summary>
public sealed class BuiltSite : IDisposable
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("staticgen.yaml", "title: اختبار\nbase-url: https://marsad.example/\n"),
        ("content/articles/a.md", """
            ---
            title: نص فيه *كل* شيء
            date: 2026-05-01
            tags: [طاقة]
            ---
            نص فيه *تأكيد* و**توكيد** و[رابط إلى ما بعده](#background) و~~محذوف~~ و`code`، وكلمة مشكولة: إِدٍّخٍ.

            DonaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftDonaudampfschifffahrtselektrizitätenhauptbetriebswerk

            ## الخلفية

            > اقتباس

            | عمود | عمود |
            |---|---|
            | نص | نص |
            """),
        ("content/articles/a.kk-Arab.md", """
            ---
            title: ب ا ءا مەن قازاقستان اۋقىمدى ىنتىماقتاستىقتى تالقىلادى
            date: 2026-05-01
            tags: [ەنەرگەتيكا]
            ---
            ٴماتىن *ماڭىزدى* جانە **وتە ماڭىزدى**، [سىلتەمە](#background) بار. ۋ ۆ ڭ ۇ ٴۇ ە ى.

            ## العىشارتتار

            ٴبىرىنشى.

            ## بولجام

            سوڭعى.
            """),
        ("content/articles/a.kk.md", "---\ntitle: Мәтін\ndate: 2026-05-01\n---\nМәтін *маңызды* және **өте маңызды**.\n\n## Алғышарттар\n\nБірінші.\n"),
    ];

    public BuiltSite()
    {
        Root = Directory.CreateTempSubdirectory("staticgen-").FullName;
        foreach (var (path, text) in Files)
        {
            var file = Path.Combine(Root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        var diagnostics = new DiagnosticBag();
        var options = new BuildOptions { Source = Root, Output = Folder, Now = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero) };
        Generator.Build(options, diagnostics, new BuildProfile());
        Assert.Empty(diagnostics.ToSorted().Select(d => $"{d.Position} {d.Code.Id} {d.Message}"));
    }

    /// <summary>What the build wrote.</summary>
    public string Folder => Path.Combine(Root, "site");

    private string Root { get; }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
