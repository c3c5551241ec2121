namespace ApiServers;

/// <summary>What goes wrong instead of an answer.</summary>
public enum FaultKind
{
    /// <summary>The answer comes late, and is right.</summary>
    Delay,
    ResetBeforeHeaders,
    ResetInBody,
    /// <summary>The whole connection goes, with every request on it.</summary>
    DropConnection,
    Unauthorized,
    Forbidden,
    NotFound,
    Gone,
    TooManyRequests,
    ServerError,
    Unavailable,
    /// <summary>Complete, with a character in the middle that no JSON has.</summary>
    BrokenJson,
    /// <summary>Ends in the middle, as if that were all.</summary>
    TruncatedJson,
    /// <summary>Starts as it should, then comes byte by byte and never ends.</summary>
    EndlessBody,
    /// <summary>From here on every page of this list names a next one.</summary>
    EndlessContinue,
    /// <summary>A login page in HTML, with status 200.</summary>
    WrongContentType,
}

/// <summary>Strikes the request number <paramref name="At"/>, from 0, of those that it looks at.</summary>
public sealed record Fault(FaultKind Kind, int At = 0)
{
    /// <summary>It strikes so many requests in a row; <see cref="int.MaxValue"/> is for ever.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Looks only at requests whose path and query contain this.</summary>
    public string Path { get; init; } = "";

    /// <summary>Of <see cref="FaultKind.Delay"/>.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Of <see cref="FaultKind.TooManyRequests"/> and <see cref="FaultKind.Unavailable"/>; absent: no header.
    /// </summary>
    public int? RetryAfterSeconds { get; init; }
}
