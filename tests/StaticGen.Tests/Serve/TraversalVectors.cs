namespace StaticGen.Tests.Serve;

/// <summary>Request targets that have led servers out of their folder, in all the ways they were written (CVE numbers in the comments).</summary>
internal static class TraversalVectors
{
    private static readonly string[] Targets = ["etc/passwd", "secret.txt", "staticgen.yaml", "content/articles/a.md", ".git/config", "templates/article.sbn-html"];

    // A step upwards, from plain to encoded once, twice, as overlong UTF-8, and as systems with \ have it.
    private static readonly string[] Steps =
    [
        "../", "..%2f", "..%2F", "%2e%2e/", "%2e%2e%2f", "%2E%2E%2F", ".%2e/", "%2e./", "%252e%252e/", "%252e%252e%252f", "..%252f", "..%255c",
        "..\\", "..%5c", "%2e%2e%5c", "%2e%2e\\", "..//", "..///", "....//", "..../", "..;/", "..;a=b/", "..%00/", "..%0d/", "..%0a/", "..%09/", "..%20/",
        "..%c0%af", "%c0%ae%c0%ae/", "%c0%ae%c0%ae%c0%af", "..%e0%80%af", "..%f0%80%80%af", "..%u2215", "%uff0e%uff0e%u2215", "..%ef%bc%8f", "%e2%80%a4%e2%80%a4/",
    ];

    // Whole targets: absolute paths and other forms, streams and short names of Windows, endings that confuse, queries that choose a file.
    private static readonly string[] Whole =
    [
        "//etc/passwd", "///etc/passwd", "/%2fetc/passwd", "/%2f%2fetc%2fpasswd", "/./etc/passwd", "/etc/passwd%00", "/etc/passwd%00.html", "/en/..%00/etc/passwd",
        "file:///etc/passwd", "http://localhost/../../etc/passwd", "http://evil.example/", "https://localhost/", "//evil.example/%2e%2e", "etc/passwd", "*", "?", "",
        "/secret.txt::$DATA", "/staticgen.yaml::$DATA", "/.env::$DATA", "/STATIC~1.YAM", "/SECRET~1.TXT", "/C:/Windows/win.ini", "/c:\\Windows\\win.ini", "/%5c%5cserver%5cshare",
        "/\\\\server\\share", "/con", "/aux.txt", "/nul", "/secret.txt.", "/secret.txt%20", "/secret.txt/", "/secret.txt;", "/secret.txt?", "/secret.txt%3f", "/secret.txt#",
        "/#/../../etc/passwd", "/en/#/etc/passwd", "/%23", "/@fs/etc/passwd", "/@fs/etc/passwd?import&raw??", "/secret.txt?raw", "/secret.txt?import&raw", "/?../../etc/passwd",
        "/..", "/.", "/../", "/...", "/%", "/%2", "/%zz", "/%00", "/%ff", "/%fe%ff", "/%ed%a0%80", "/en/%2e", "/en/%2e%2e", "/en/..", "/~/", "/~root/.bashrc", "/$HOME/.bashrc", "/%24HOME",
        "/proc/self/environ", "/dev/zero", "/-staticgen/", "/-staticgen/../secret.txt", "/-staticgen/..%2fsecret.txt", "/-staticgen/status?page=../../etc/passwd",
        "/-staticgen/status?page=/..%2f..%2fetc/passwd", "/-staticgen/status?page=file:///etc/passwd", "/-staticgen/client/reload.js", "/-staticgen/%2e%2e/secret.txt",
        "/assets/../../secret.txt", "/assets/%2e%2e/%2e%2e/secret.txt", "/.staticgen/manifest", "/site/index.html", "/.", "/%2e", "/index.html/../../secret.txt", "/404.html/..%2f..%2fsecret.txt",
    ];

    public static IReadOnlyList<string> All => field ??=
    [
        .. Whole,
        .. from step in Steps from depth in (int[])[1, 2, 9] from target in Targets.Take(depth == 9 ? 1 : 2) select "/" + string.Concat(Enumerable.Repeat(step, depth)) + target,
        .. from target in Targets select "/" + target,
        "/" + new string('a', 64 * 1024), "/" + string.Concat(Enumerable.Repeat("../", 20_000)), "/?" + new string('b', 64 * 1024), "/" + string.Concat(Enumerable.Repeat("%2e%2e%2f", 800)) + "etc/passwd",
    ];
}
