namespace StaticGen.Diagnostics;

public static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode UnsafeTarget = Error("SG0601", "the output folder is not a safe one",
        "Publishing removes files that the site no longer has, so it must never run in a folder that holds anything else of value: the "
        + "root of a disk, your home folder, the site's own folder or one around it, or content/, templates/ and static/. Links are "
        + "followed to see where they lead. Nothing was touched. Choose a folder of its own, such as site/.");

    public static readonly DiagnosticCode ForeignTarget = Error("SG0602", "the output folder has files of unknown origin",
        "A folder that staticgen has published to has a list of its files in .staticgen/manifest. This folder has files and no such list, "
        + "so they may be yours. Nothing was touched. Choose another folder or empty this one. With --force it is used as it "
        + "is: its files stay, except where a page of the same name must go.");

    public static readonly DiagnosticCode ManifestTooNew = Error("SG0603", "the output folder was published by a later version",
        "The list of published files has a form that this version does not know, so it cannot tell which files it may replace. Update "
        + "staticgen, or empty the output folder and build again.");

    public static readonly DiagnosticCode OutputLocked = Error("SG0604", "another build is writing to the output folder",
        "Two builds that write to one folder at once would mix their pages, so the second waits for a while and then gives up. Let the "
        + "other one end, or stop it. A build that crashed or was killed does not keep the folder locked.");

    public static readonly DiagnosticCode WriteFailed = Error("SG0605", "a file cannot be written",
        "The operating system refused to write to the output folder; the message says why, most often a full disk or missing permissions. "
        + "The site that was published before is still there, unless the message says otherwise. Mend the cause and build again.");

    public static readonly DiagnosticCode ReadFailed = Error("SG0606", "a file cannot be read while publishing",
        "A file that is to be copied into the site, or one in the output folder, could not be read; the message says why. The site that "
        + "was published before is still there.");

    public static readonly DiagnosticCode OutputEdited = Warning("SG0607", "a published file was edited by hand",
        "The file is not as staticgen wrote it, so it is left alone and your change is not lost. But it will not follow the article any "
        + "more. Move the change into the article, the template or static/; then delete the file in the output folder, or build once "
        + "with --force, which overwrites it.");

    public static readonly DiagnosticCode OutputTaken = Error("SG0608", "something else is where a page must go",
        "The output folder has a file or folder at the place of one of the site's pages, and staticgen did not write it. Publishing would "
        + "destroy it, so nothing was published. If it belongs to the site, move it to static/; if not, delete it. With --force a file is "
        + "overwritten.");

    public static readonly DiagnosticCode OutputLink = Error("SG0609", "a symbolic link is where a page must go",
        "A page would have to be written through a link, which could lead anywhere on this computer. Nothing was published. Delete the link.");

    public static readonly DiagnosticCode ForeignFiles = Warning("SG0610", "the output folder has files that are not from this site",
        "They are left alone, and they are published with the rest if you upload the folder. Files that belong to the site should be in "
        + "static/, from where they are copied; delete the others.");

    public static readonly DiagnosticCode ManifestDamaged = Warning("SG0611", "the list of published files is damaged",
        "Some lines of .staticgen/manifest in the output folder make no sense, as after a merge with conflicts. They were passed over. "
        + "A file whose line is lost counts as foreign: if it is as the site would write it now, it is taken over; if not, the build "
        + "says so. The list is written anew by the next build that succeeds.");

    public static readonly DiagnosticCode ChangeListRefused = Error("SG0612", "the list of changes cannot go there",
        "The file named with --changes is replaced by every build. So it must not lie in the output folder or in content/, templates/ or "
        + "static/, from where it would be published, and it does not replace a file that is no such list. Nothing was touched. Choose another "
        + "name, in a folder that is there.");

    public static readonly DiagnosticCode NextChangeRefused = Error("SG0613", "the instant of the next change cannot go there",
        "The file named with --next is replaced by every build. So it must not lie in the output folder or in content/, templates/ or "
        + "static/, from where it would be published; it does not replace a file that holds anything but such an instant, and it is not "
        + "that of --changes. Nothing was touched. Choose another name, in a folder that is there.");

    private static DiagnosticCode[] Publishing =>
    [
        UnsafeTarget, ForeignTarget, ManifestTooNew, OutputLocked, WriteFailed, ReadFailed, OutputEdited, OutputTaken, OutputLink, ForeignFiles,
        ManifestDamaged, ChangeListRefused, NextChangeRefused,
    ];
}
