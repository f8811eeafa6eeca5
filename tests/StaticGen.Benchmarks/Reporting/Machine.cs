using System.Globalization;

namespace StaticGen.Benchmarks.Reporting;

/// <summary>The machine this runs on, in words.</summary>
internal static class Machine
{
    public static string Description
    {
        get
        {
            var memory = long.Parse(Field("/proc/meminfo", "MemTotal").Split(' ')[0], CultureInfo.InvariantCulture) * 1024;
            return string.Create(CultureInfo.InvariantCulture,
                $"{Environment.ProcessorCount} cores ({Field("/proc/cpuinfo", "model name")}), {memory / 1073741824.0:0.0} GiB of memory, {System()}, Linux {Kernel()}");
        }
    }

    private static string Kernel() => File.ReadAllText("/proc/sys/kernel/osrelease").Trim();

    private static string System() => File.ReadLines("/etc/os-release").FirstOrDefault(l => l.StartsWith("PRETTY_NAME=", StringComparison.Ordinal))?[12..].Trim('"') ?? "Linux";

    private static string Field(string file, string name) =>
        File.ReadLines(file).FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "unknown";
}
