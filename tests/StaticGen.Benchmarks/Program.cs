using System.Globalization;
using StaticGen.Benchmarks;

if (args is ["sites", var sizes, .. var names])
{
    foreach (var size in sizes.Split(','))
        foreach (var name in names.Length > 0 ? names : [.. SiteFolder.Names])
        {
            var site = new SiteFolder(name, int.Parse(size, CultureInfo.InvariantCulture));
            site.Write();
            Console.WriteLine(site.Folder);
        }

    return 0;
}

if (args is ["compare", var expected, var actual])
{
    var differences = PageComparison.Differences(expected, actual);
    foreach (var difference in differences) Console.WriteLine(difference);
    return differences.Count == 0 ? 0 : 1;
}

Console.Error.WriteLine("usage: sites SIZE,SIZE… [SITE…]");
return 2;
