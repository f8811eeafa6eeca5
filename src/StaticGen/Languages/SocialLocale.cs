using System.Collections.Frozen;

namespace StaticGen.Languages;

/// <summary>
/// The language of a page as <c>og:locale</c> says it. The Open Graph protocol wants <c>language_TERRITORY</c>, and Facebook takes no other
/// values than those of its own list (FacebookLocales.xml), in which one territory stands for all of a language: AR, which is Argentina, for
/// Arabic wherever it is written.
/// </summary>
public static class SocialLocale
{
    // The first of a language is the one for a code without a region.
    private static readonly string[] Locales =
    [
        "af_ZA", "ak_GH", "am_ET", "ar_AR", "as_IN", "az_AZ", "be_BY", "bg_BG", "bn_IN", "br_FR", "bs_BA", "ca_ES", "cs_CZ", "cy_GB", "da_DK",
        "de_DE", "el_GR", "en_US", "en_GB", "eo_EO", "es_ES", "es_LA", "et_EE", "eu_ES", "fa_IR", "ff_NG", "fi_FI", "fo_FO", "fr_FR", "fr_CA",
        "fy_NL", "ga_IE", "gl_ES", "gu_IN", "ha_NG", "he_IL", "hi_IN", "hr_HR", "hu_HU", "hy_AM", "id_ID", "ig_NG", "is_IS", "it_IT", "ja_JP",
        "jv_ID", "ka_GE", "kk_KZ", "km_KH", "kn_IN", "ko_KR", "ku_TR", "ky_KG", "lg_UG", "ln_CD", "lo_LA", "lt_LT", "lv_LV", "mg_MG", "mk_MK",
        "ml_IN", "mn_MN", "mr_IN", "ms_MY", "mt_MT", "my_MM", "nb_NO", "nd_ZW", "ne_NP", "nl_NL", "nl_BE", "nn_NO", "or_IN", "pa_IN", "pl_PL",
        "ps_AF", "pt_PT", "pt_BR", "rm_CH", "ro_RO", "ru_RU", "rw_RW", "sc_IT", "si_LK", "sk_SK", "sl_SI", "sn_ZW", "so_SO", "sq_AL", "sr_RS",
        "sv_SE", "sw_KE", "ta_IN", "te_IN", "tg_TJ", "th_TH", "tk_TM", "tl_PH", "tr_TR", "uk_UA", "ur_PK", "uz_UZ", "vi_VN", "wo_SN", "xh_ZA",
        "yi_DE", "yo_NG", "zh_CN", "zh_HK", "zh_TW", "zu_ZA",
    ];

    private static readonly FrozenSet<string> Known = Locales.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ByLanguage =
        Locales.DistinctBy(locale => locale[..2]).ToFrozenDictionary(locale => locale[..2], StringComparer.Ordinal);

    /// <param name="code">A language code such as <c>ar</c>, <c>ar-EG</c>, <c>kk-Arab</c>, <c>pt-BR</c>.</param>
    /// <returns><c>ar_AR</c>; <c>null</c> for a language that is not in the list.</returns>
    public static string? Of(string code)
    {
        var parts = code.Split('-');
        // Norwegian is written as Bokmål unless the code says otherwise; Filipino stands in the list as Tagalog.
        var language = parts[0] switch { "no" => "nb", "fil" => "tl", var other => other };
        var region = parts.Length > 1 && parts[^1].Length == 2 ? parts[^1] : language == "zh" && parts.Contains("Hant") ? "TW" : null;
        return region is not null && Known.Contains($"{language}_{region}") ? $"{language}_{region}" : ByLanguage.GetValueOrDefault(language);
    }
}
