namespace ApiServers;

/// <summary>What goes wrong instead of a normal response.</summary>
public enum FaultKind
{
    /// <summary>The response is correct but late.</summary>
    Delay,
    ResetBeforeHeaders,
    ResetInBody,
    /// <summary>Closes the whole connection, with every request on it.</summary>
    DropConnection,
    Unauthorized,
    Forbidden,
    NotFound,
    Gone,
    TooManyRequests,
    ServerError,
    Unavailable,
    /// <summary>Complete, but with a character in the middle that is invalid in JSON.</summary>
    BrokenJson,
    /// <summary>Ends in the middle, as if the response were complete.</summary>
    TruncatedJson,
    /// <summary>Starts normally, then arrives byte by byte and never ends.</summary>
    EndlessBody,
    /// <summary>From here on every page of this list names a next page.</summary>
    EndlessContinue,
    /// <summary>A login page in HTML, with status 200.</summary>
    WrongContentType,
}

/// <summary>
/// A fault that strikes request number <paramref name="At"/>, counted from 0 among the requests that match.
/// </summary>
public sealed record Fault(FaultKind Kind, int At = 0)
{
    /// <summary>How many requests in a row it strikes; <see cref="int.MaxValue"/> for all further ones.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Matches only requests whose path and query contain this text.</summary>
    public string Path { get; init; } = "";

    /// <summary>Used by <see cref="FaultKind.Delay"/>.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Used by <see cref="FaultKind.TooManyRequests"/> and <see cref="FaultKind.Unavailable"/>; null sends no header.
    /// </summary>
    public int? RetryAfterSeconds { get; init; }
}
