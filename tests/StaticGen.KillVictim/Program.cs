using System.Globalization;
using StaticGen.KillVictim;

// Publishes one version of the synthetic site. A test starts this program and kills it.
// Arguments: the output folder, the version.
var (folder, version) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
Console.WriteLine("opening");
SyntheticSite.Publish(folder, version, beforeCommit: () => Console.WriteLine("committing"));
return 0;
