using System.Globalization;
using StaticGen.Planning;
using StaticGen.Reading;

namespace StaticGen.Tests.Live;

/// <summary>
/// A small site with some of everything, edited at random in two places: in one the site looks on; the other has, in place of a file that
/// was broken, what it last was.
/// </summary>
internal sealed class EditedSite : IDisposable
{
    private static readonly string[] Words = ["قمة", "الطاقة", "مجلس الأمن", "summit", "اقتصاد", "بيان", "2026", "COP30", "اتفاق", "تقرير"];
    private static readonly string[] Tags = ["أمن", "اقتصاد", "طاقة", "امن", "بيئة"];
    private static readonly string[] Sections = ["الخلفية", "تفاصيل الاجتماع", "الأهمية", "التوقعات", "ملحق"];

    private static readonly string[] Configurations =
    [
        "title: مرصد\nbase-url: https://example.org/\n",
        "title: مرصد\nbase-url: https://example.org/repo/\npage-size: 3\nhijri: beside\nfeed: {of: [site, hubs, tags, authors], hub: \"https://hub.example/\"}\nsitemap: {news: true}\n",
        "base-url: https://example.org/\nlanguages: {en: {title: Observer, hijri: instead}}\narticle: {page: overview}\n",
        "title: مرصد\nbase-url: https://example.org/\narticle: {permalink: \"/{slug}/\", section-pages: false}\nmarkdown: {html: trusted}\n",
        "title: مرصد آخر\nbase-url: https://example.org/\ntime-zone: Asia/Dubai\nmarkdown: {quotes: straight}\nauthor: هيئة\nmenu: [{title: أ, url: about/}, {title: ب, url: none/}]\n",
        "title: مرصد\ndescription: وصف\nsections: [{id: background, titles: {ar: خلفية}}, {id: outlook, titles: {ar: آفاق, en: Outlook}}]\n",
    ];

    private readonly Random _random;
    private readonly TemporaryFolder _folder = new();
    private readonly LiveSite _live;
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _kept = [];
    private readonly HashSet<string> _neverGood = [];
    private int _made;

    public EditedSite(int seed)
    {
        _random = new Random(seed);
        Put("staticgen.yaml", Configurations[0]);
        Put("templates/layouts/own.sbn-html", "<p>{{ page.title }}</p>{{ content }}");
        Put("static/logo.txt", "logo");
        Put("content/pages/index.md", "---\ntitle: الرئيسية\n---\nأهلا.\n");
        Put("content/pages/about.md", "---\ntitle: من نحن\n---\nنص [خبر](../articles/a1.md#background).\n");
        for (var i = 0; i < 12; i++) Put(NewName(), Article());
        _live = new LiveSite(OptionsOf(Folder));
        _live.Update(SourceChanges.Everything, TestSite.Now);
        KeepGood();
    }

    /// <summary>Where the site looks on.</summary>
    public string Folder => _folder["site"];

    /// <summary>The same, but that files with an error are what they were.</summary>
    public string Good => _folder["good/site"];

    /// <summary>The files with an error.</summary>
    public SortedSet<string> Broken { get; } = new(StringComparer.Ordinal);

    public LiveState State => _live.State;

    public static BuildOptions OptionsOf(string folder) => new() { Source = folder, Output = Path.Combine(folder, "out"), Now = TestSite.Now, Jobs = 2 };

    /// <summary>Does something to a file or two, and tells the site, or lets it find out by itself.</summary>
    /// <returns>What it was.</returns>
    public string Edit()
    {
        var changed = new HashSet<string>();
        var what = "";
        for (var i = _random.Next(4) == 0 ? 3 : 1; i > 0; i--) what += Once(changed) + "; ";
        var all = _random.Next(8) == 0;
        _live.Update(all ? SourceChanges.Everything : SourceChanges.In(changed), TestSite.Now);
        KeepGood();
        return what + (all ? "looked at everything" : "");
    }

    public void Dispose() => _folder.Dispose();

    private string Once(HashSet<string> changed)
    {
        var article = Pick([.. _files.Keys.Where(f => f.EndsWith(".md", StringComparison.Ordinal))]);
        changed.Add(article);
        var kind = _random.Next(18);
        // One that is broken is mended as a whole.
        if (kind < 8 && Broken.Contains(article)) kind = 8;
        switch (kind)
        {
            case < 5 when _files[article].Split("---\n", 3) is [_, var matter, _]:
                return Put(article, $"---\n{matter}---\n{Body()}", "new body of");
            case < 8 when _files[article].Contains("title: ", StringComparison.Ordinal):
                var lines = _files[article].Split('\n').Select(l => l.StartsWith("title: ", StringComparison.Ordinal) ? $"title: {Title()}" : l);
                return Put(article, string.Join('\n', lines), "new title of");
            case < 10: return Put(article, Article(), "new article in");
            // The text of an article that nobody was shown is not kept: broken, it cannot be read anew under another configuration.
            case 10 when !IsShown(article): return "";
            case 10:
                Break(article, Pick(["---\ntitle: [\n---\nنص", "---\ntitle: خطأ\ndate: 31.02.2026\n---\nنص\n", "---\ntitle: أ\ntitel: ب\n---\nنص\n"]));
                return $"broke {article}";
            case 11: return Delete(article, changed);
            case 12: return Rename(article, changed);
            case 13:
                changed.Add(article = NewName());
                return Put(article, Article(), "added");
            case 14:
                changed.Add("staticgen.yaml");
                if (_random.Next(3) > 0) return Put("staticgen.yaml", Pick(Configurations), "new");
                Break("staticgen.yaml", "titel: x\npage-size: 0\n");
                return "broke the configuration";
            case 15:
                changed.Add("templates/partials/card.sbn-html");
                if (_random.Next(3) > 0) return Put("templates/partials/card.sbn-html", $"<p>{_random.Next(100)} {{{{ card.title }}}}</p>", "new");
                Break("templates/partials/card.sbn-html", "{{ if }");
                return "broke a template";
            case 16:
                changed.Add("templates/strings/ar.yaml");
                return Put("templates/strings/ar.yaml", Pick(["home: البيت\n", "home: الرئيسية\nquotes: [“, ”, ‘, ’]\n", ""]), "new");
            default:
                var file = Pick(["static/logo.txt", "static/new.txt", "content/articles/photo.txt", "templates/assets/own.css", "content/articles/a1.comments.yaml", "content/articles/notes.mdx"]);
                changed.Add(file);
                return _files.ContainsKey(file) && _random.Next(2) == 0 ? Delete(file, changed)
                    : Put(file, file.EndsWith(".yaml", StringComparison.Ordinal) ? $"- author: ق\n  date: 2026-11-0{_random.Next(1, 9)}\n  text: {Title()}\n" : $"p {{ /* {_random.Next()} */ }}", "new");
        }
    }

    private string Put(string path, string text, string what = "")
    {
        _files[path] = text;
        Broken.Remove(path);
        _folder.Write("site/" + path, text);
        return $"{what} {path}";
    }

    private void Break(string path, string text)
    {
        Broken.Add(path);
        _files[path] = text;
        _folder.Write("site/" + path, text);
    }

    private void KeepGood()
    {
        var isThemeBroken = Broken.Any(IsTemplate);
        foreach (var path in _kept.Concat(_neverGood).Except(_files.Keys).ToList())
        {
            File.Delete(Path.Combine(Good, path));
            _kept.Remove(path);
            _neverGood.Remove(path);
        }

        foreach (var path in Broken.Where(f => !IsTemplate(f) && !_kept.Contains(f)))
        {
            _folder.Write("good/site/" + path, _files[path]);
            _neverGood.Add(path);
        }

        // All templates together are one file that has an error.
        foreach (var (path, text) in _files.Where(f => !Broken.Contains(f.Key) && !(isThemeBroken && IsTemplate(f.Key))))
        {
            _folder.Write("good/site/" + path, text);
            _kept.Add(path);
        }
    }

    private bool IsShown(string article) => State.Current!.Site.Outputs.Any(output => output is PostPage page && page.Post.Article.File.Path == article);

    private static bool IsTemplate(string path) => path.StartsWith("templates/", StringComparison.Ordinal);

    private string Delete(string path, HashSet<string> changed)
    {
        if (IsTemplate(path) && Broken.Count > 0) return "";
        if (_files.Keys.Count(f => f.StartsWith("content/articles/", StringComparison.Ordinal)) < 6) return "";
        changed.Add(path);
        _files.Remove(path);
        Broken.Remove(path);
        File.Delete(Path.Combine(Folder, path));
        return $"deleted {path}";
    }

    private string Rename(string path, HashSet<string> changed)
    {
        if (Broken.Contains(path)) return "";
        var text = _files[path];
        Delete(path, changed);
        if (_files.ContainsKey(path)) return "";
        var name = _random.Next(2) == 0 ? NewName() : $"content/articles/{_made++}/{Path.GetFileName(path)}";
        // A whole folder is named, as a watcher does.
        changed.Add(_random.Next(2) == 0 ? name : Path.GetDirectoryName(name)!.Replace('\\', '/'));
        return Put(name, text, $"renamed {path} to");
    }

    private string NewName() => string.Create(CultureInfo.InvariantCulture, $"content/articles/a{_made++}{_random.Next(6) switch { 0 => ".en", 1 => "/index", 2 => "-خبر", _ => "" }}.md");

    private string Title() => $"{Pick(Words)} {Pick(Words)} {_random.Next(9)}";

    private string Text() => $"{Title()} \"{Pick(Words)}\"";

    private string Article()
    {
        var matter = $"title: {Title()}\n";
        // Some are news.
        if (_random.Next(5) > 0) matter += _random.Next(4) == 0 ? "date: 2026-11-19\n" : string.Create(CultureInfo.InvariantCulture, $"date: 2026-{_random.Next(1, 13):00}-{_random.Next(1, 28):00}\n");
        if (_random.Next(2) == 0) matter += $"tags: [{Pick(Tags)}, {Pick(Tags)}]\n";
        if (_random.Next(4) == 0) matter += $"author: كاتب {_random.Next(3)}\n";
        if (_random.Next(6) == 0) matter += "draft: true\n";
        if (_random.Next(6) == 0) matter += $"slug: s{_random.Next(4)}\n";
        if (_random.Next(6) == 0) matter += $"aliases: [/old/{_random.Next(5)}/]\n";
        if (_random.Next(6) == 0) matter += $"description: {Title()}\n";
        if (_random.Next(8) == 0) matter += "image: photo.txt\n";
        return $"---\n{matter}---\n{Body()}";
    }

    private string Body()
    {
        var body = $"{Text()}، و[رابط](a{_random.Next(_made + 2)}.md{Pick(["", "#background", "#none", "#x1"])}) و[آخر](/tags/).\n\n";
        if (_random.Next(3) == 0) body += $"نص <b>خام</b> {Text()}[^1].\n\n[^1]: حاشية.\n\n";
        foreach (var section in Sections.Where(_ => _random.Next(3) == 0)) body += $"## {section}\n\n{Text()} {Text()}\n\n";
        if (_random.Next(4) == 0) body += $"### فرع {{#x{_random.Next(3)}}}\n\nنص [هنا](#x1) ![](photo.txt)\n";
        return body;
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
