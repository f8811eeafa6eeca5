namespace StaticGen.Tests.Bidi;

/// <summary>Bidi_Class, by the short names of UAX #9 table 4.</summary>
public enum BidiClass : byte
{
    L,
    R,
    AL,
    EN,
    ES,
    ET,
    AN,
    CS,
    NSM,
    BN,
    B,
    S,
    WS,
    ON,
    LRE,
    LRO,
    RLE,
    RLO,
    PDF,
    LRI,
    RLI,
    FSI,
    PDI,
}

internal static class BidiClasses
{
    extension(BidiClass bidiClass)
    {
        /// <summary>BD8: LRI, RLI or FSI.</summary>
        public bool IsIsolateInitiator => bidiClass is BidiClass.LRI or BidiClass.RLI or BidiClass.FSI;

        public bool IsStrong => bidiClass is BidiClass.L or BidiClass.R or BidiClass.AL;

        /// <summary>X9 takes these out: what they ask for is in the levels by then.</summary>
        public bool IsRemoved => bidiClass is BidiClass.LRE or BidiClass.LRO or BidiClass.RLE or BidiClass.RLO or BidiClass.PDF or BidiClass.BN;

        /// <summary>NI of the rules N0 to N2: neutrals and isolate formatting characters.</summary>
        public bool IsNeutral => bidiClass is BidiClass.B or BidiClass.S or BidiClass.WS or BidiClass.ON or BidiClass.PDI || bidiClass.IsIsolateInitiator;
    }
}
