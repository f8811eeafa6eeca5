using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using StaticGen.Cli.Serve;
using StaticGen.Cli.Terminal;

namespace StaticGen.Cli.Commands;

internal static class ServeCommand
{
    private const int DefaultPort = 4000;

    public static Command Create(CommonOptions common, SystemTerminal terminal)
    {
        var site = new SiteOptions(terminal);
        var port = new Option<int?>("--port", "-p")
        {
            Description = "Port to listen on, 4000 when left out; of the ten from there on, the first that is free. 0 takes any.",
            HelpName = "n",
            CustomParser = ParsePort,
        };
        var host = new Option<IPAddress?>("--host")
        {
            Description = "Let other machines look too, at this address of yours: 0.0.0.0 for all of them. Without it only this machine sees the preview.",
            HelpName = "address",
            CustomParser = ParseAddress,
        };
        var allowed = new Option<string[]>("--allow-host") { Description = "Answer to this name too, such as that of a tunnel; may be given more than once.", HelpName = "name" };
        allowed.Validators.Add(CheckNames);
        var open = new Option<bool>("--open") { Description = "Open the home page in the browser." };
        var noDrafts = new Option<bool>("--no-drafts") { Description = "Leave out drafts and articles whose date is still to come, as `build` does." };
        var command = new Command("serve", "Show the site in the browser while it is written. Nothing is written to disk.") { port, host, allowed, open, noDrafts };
        foreach (var option in site.OfPreview) command.Options.Add(option);
        command.SetAction((parsed, cancellation) =>
        {
            var drafts = !parsed.GetValue(noDrafts);
            var options = new ServeOptions
            {
                Site = site.Read(parsed, terminal) with { Drafts = drafts, Future = drafts },
                Port = parsed.GetValue(port) ?? DefaultPort,
                Host = parsed.GetValue(host),
                AllowedHosts = (parsed.GetValue(allowed) ?? []).Select(name => name.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal),
                Open = parsed.GetValue(open),
            };
            var session = new ServeSession(options, common.For(parsed, terminal));
            return Interruption.Run(session.Run, cancellation);
        });
        return command;
    }

    private static int? ParsePort(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort) return port;
        result.AddError($"`--port` is a number from 0 to {IPEndPoint.MaxPort}, not `{result.Tokens[0].Value}`");
        return null;
    }

    private static IPAddress? ParseAddress(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        // 4000 is an address too, in a notation that nobody means.
        if (IPAddress.TryParse(text, out var address) && text.AsSpan().IndexOfAny('.', ':') >= 0) return address;
        result.AddError($"`--host` is an address of this machine such as 0.0.0.0 or 192.168.1.20, not `{text}`");
        return null;
    }

    private static void CheckNames(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (Uri.CheckHostName(token.Value) is UriHostNameType.Unknown)
                result.AddError($"`--allow-host` is a name such as preview.example.org, without a port, not `{token.Value}`");
        }
    }
}
