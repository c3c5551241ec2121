using System.Net.Http.Headers;

namespace k8s.Authentication;

/// <summary>A file that is written anew before its token expires: it is read again after a minute.</summary>
public class TokenFileAuth : ITokenProvider
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly string _tokenFile;
    private readonly TimeProvider _time;
    private Reading _known = new(null, DateTimeOffset.MinValue);

    public TokenFileAuth(string tokenFile)
        : this(tokenFile, TimeProvider.System)
    {
    }

    internal TokenFileAuth(string tokenFile, TimeProvider time) => (_tokenFile, _time) = (tokenFile, time);

    public async Task<AuthenticationHeaderValue> GetAuthenticationHeaderAsync(CancellationToken cancellationToken)
    {
        var known = _known;
        if (_time.GetUtcNow() < known.Until) return new("Bearer", known.Token);
        var text = await File.ReadAllTextAsync(_tokenFile, cancellationToken).ConfigureAwait(false);
        _known = known = new(text.Trim(), _time.GetUtcNow() + Lifetime);
        return new("Bearer", known.Token);
    }

    private sealed class Reading(string token, DateTimeOffset until)
    {
        public string Token => token;

        public DateTimeOffset Until => until;
    }
}
