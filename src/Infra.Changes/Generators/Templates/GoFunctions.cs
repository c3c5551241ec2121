using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Infra.Changes.Generators;

/// <summary>
/// The supported template functions. Other functions of Argo CD are rejected by name. Functions that Argo CD does not
/// have stop the set, as they do there.
/// </summary>
internal static class GoFunctions
{
    private static readonly FrozenSet<string> Taken = new[]
    {
        "and", "or", "not", "eq", "ne", "lt", "le", "gt", "ge", "index", "len", "print", "printf",
        "add", "b64dec", "b64enc", "coalesce", "contains", "default", "dict", "dig", "empty", "get", "hasKey",
        "hasPrefix", "hasSuffix", "join", "list", "lower", "normalize", "quote", "replace", "sha1sum", "sha256sum",
        "slugify", "split", "splitList", "squote", "ternary", "toJson", "toString", "trim", "trimAll", "trimPrefix",
        "trimSuffix", "trunc", "until", "upper",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Argo CD's functions from Go, sprig and itself.
    private static readonly FrozenSet<string> OfArgoCD = (
        "call html js println slice urlquery abbrev abbrevboth adler32sum ago all any append atoi b32dec b32enc "
        + "base bcrypt buildCustomCert camelcase cat ceil chunk clean compact concat date dateInZone dateModify "
        + "date_in_zone date_modify decryptAES deepCopy deepEqual derivePassword dir div divf duration "
        + "durationRound encryptAES ext fail first float64 floor fromJson fromYaml fromYamlArray genCA genCAWithKey "
        + "genPrivateKey genSelfSignedCert genSelfSignedCertWithKey genSignedCert genSignedCertWithKey has hello "
        + "htmlDate htmlDateInZone htpasswd indent initial initials int int64 isAbs kebabcase keys kindIs kindOf "
        + "last lower max maxf merge mergeOverwrite min minf mod mul mulf mustAppend mustChunk mustCompact "
        + "mustDateModify mustDeepCopy mustFirst mustFromJson mustHas mustInitial mustLast mustMerge "
        + "mustMergeOverwrite mustPrepend mustPush mustRegexFind mustRegexFindAll mustRegexMatch "
        + "mustRegexReplaceAll mustRegexReplaceAllLiteral mustRegexSplit mustRest mustReverse mustSlice mustToDate "
        + "mustToJson mustToPrettyJson mustToRawJson mustUniq mustWithout must_date_modify nindent nospace now omit "
        + "osBase osClean osDir osExt osIsAbs pick pluck plural prepend push randAlpha randAlphaNum randAscii "
        + "randBytes randInt randNumeric regexFind regexFindAll regexMatch regexQuoteMeta regexReplaceAll "
        + "regexReplaceAllLiteral regexSplit repeat rest reverse round semver semverCompare seq set sha512sum "
        + "shuffle slice snakecase sortAlpha splitn sub subf substr swapcase title toDate toDecimal toPrettyJson "
        + "toRawJson toStrings toYaml trimall tuple typeIs typeIsLike typeOf uniq unixEpoch unset untilStep untitle "
        + "urlJoin urlParse uuidv4 values without wrap wrapWith add1 add1f addf")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The name, if the function is supported.</summary>
    public static string Known(string name)
    {
        if (Taken.Contains(name)) return name;
        if (OfArgoCD.Contains(name)) throw new UnsupportedFormException($"the function {name}");
        throw new ArgoCDException($"function \"{name}\" not defined");
    }

    public static object? Call(string name, IReadOnlyList<object?> given)
    {
        var a = new GoArguments(name, given);
        return name switch
        {
            "not" => !GoText.IsTrue(a.Any(0, of: 1)),
            "eq" => a.Rest(1).Any(other => GoComparison.AreEqual(a[0], other)),
            "ne" => !GoComparison.AreEqual(a.Any(0, of: 2), a[1]),
            "lt" => GoComparison.Compare(a.Any(0, of: 2), a[1]) < 0,
            "le" => GoComparison.Compare(a.Any(0, of: 2), a[1]) <= 0,
            "gt" => GoComparison.Compare(a.Any(0, of: 2), a[1]) > 0,
            "ge" => GoComparison.Compare(a.Any(0, of: 2), a[1]) >= 0,
            "index" => a.Rest(1).Aggregate(a[0], GoCollections.Item),
            "len" => GoCollections.Length(a.Any(0, of: 1)),
            "print" => a.Text(0, of: 1),
            "printf" => GoFormat.Printf(a.Text(0), [.. a.Rest(1)]),
            "add" => a.Rest(0).Sum(GoCollections.Integer),
            "default" => GoText.IsTrue(a.Any(1, of: 2)) ? a[1] : a[0],
            "coalesce" => a.Rest(0).FirstOrDefault(GoText.IsTrue),
            "empty" => !GoText.IsTrue(a.Any(0, of: 1)),
            "ternary" => a.Any(2, of: 3) is bool flag ? flag ? a[0] : a[1] : throw a.WrongType("bool", 2),
            "dict" => GoCollections.Dict([.. a.Rest(0)]),
            "dig" => GoCollections.Dig([.. a.Rest(0)]),
            "get" => a.Map(0, of: 2).GetValueOrDefault(a.Text(1), ""),
            "hasKey" => a.Map(0, of: 2).ContainsKey(a.Text(1)),
            "list" => a.Rest(0).ToList(),
            "until" => GoCollections.Until(GoCollections.Integer(a.Any(0, of: 1))),
            "join" => string.Join(a.Text(0, of: 2), GoCollections.Texts(a[1])),
            "toJson" => GoJson.Render(a.Any(0, of: 1)),
            _ => OfText(name, a),
        };
    }

    private static object? OfText(string name, GoArguments a) => name switch
    {
        "toString" => a.Text(0, of: 1),
        "upper" => a.Text(0, of: 1).ToUpperInvariant(),
        "lower" => a.Text(0, of: 1).ToLowerInvariant(),
        "trim" => a.Text(0, of: 1).Trim(' ', '\t', '\r', '\n'),
        "trimAll" => a.Text(1, of: 2).Trim([.. a.Text(0)]),
        "trimPrefix" => Has(a, (text, part) => text.StartsWith(part, StringComparison.Ordinal))
            ? a.Text(1)[a.Text(0).Length..]
            : a.Text(1),
        "trimSuffix" => Has(a, (text, part) => text.EndsWith(part, StringComparison.Ordinal))
            ? a.Text(1)[..^a.Text(0).Length]
            : a.Text(1),
        "contains" => Has(a, (text, part) => text.Contains(part, StringComparison.Ordinal)),
        "hasPrefix" => Has(a, (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
        "hasSuffix" => Has(a, (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
        "replace" => a.Text(0, of: 3).Length > 0
            ? a.Text(2).Replace(a.Text(0), a.Text(1), StringComparison.Ordinal)
            : throw new UnsupportedFormException("the function replace of nothing"),
        "split" => a.Text(1, of: 2)
            .Split(Separator(a))
            .Select((part, index) => (part, index))
            .ToDictionary(one => $"_{one.index}", one => one.part),
        "splitList" => a.Text(1, of: 2).Split(Separator(a)).ToList<object?>(),
        "trunc" => Truncated(a.Text(1, of: 2), a.Integer(0)),
        "quote" => string.Join(' ', a.Rest(0).OfType<object>().Select(GoFormat.Quoted)),
        "squote" => string.Join(' ', a.Rest(0).OfType<object>().Select(value => $"'{GoText.Printed(value)}'")),
        "b64enc" => Convert.ToBase64String(Encoding.UTF8.GetBytes(a.Text(0, of: 1))),
        "b64dec" => Decoded(a.Text(0, of: 1)),
        "sha256sum" => Hex(SHA256.HashData(Encoding.UTF8.GetBytes(a.Text(0, of: 1)))),
        // The digest makes names; it protects nothing.
#pragma warning disable CA5350
        "sha1sum" => Hex(SHA1.HashData(Encoding.UTF8.GetBytes(a.Text(0, of: 1)))),
#pragma warning restore CA5350
        "normalize" => ParameterNames.Normalized(a.Text(0, of: 1)),
        "slugify" => ParameterNames.Slug([.. a.Rest(0)]),
        _ => throw new UnsupportedFormException($"the function {name}"),
    };

    private static bool Has(GoArguments a, Func<string, string, bool> holds) => holds(a.Text(1, of: 2), a.Text(0));

    private static string Separator(GoArguments a) => a.Text(0) is { Length: > 0 } separator
        ? separator
        : throw new UnsupportedFormException("a split without a separator");

    // Go counts bytes; a negative length counts from the end.
    private static string Truncated(string text, long length)
    {
        if (!Ascii.IsValid(text)) throw new UnsupportedFormException("the function trunc of other letters than ASCII");
        if (length < 0) return text.Length + length > 0 ? text[(int)(text.Length + length)..] : text;
        return length < text.Length ? text[..(int)length] : text;
    }

    private static string Decoded(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            throw new UnsupportedFormException("the function b64dec of something else than base64");
        }
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
