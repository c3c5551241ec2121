using System.Security.Cryptography;
using System.Text;

namespace Infra.ValuesService;

/// <summary>
/// The bearer token, re-read because a mounted Secret can change. Without a token every request is refused.
/// </summary>
internal sealed class TokenFile(ServiceSettings settings, Metrics metrics, ILogger<TokenFile> log) : BackgroundService
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 4096;

    // Hashes have a fixed length, so comparing them does not reveal the token's length.
    private volatile byte[]? _hash;

    public bool Accepts(string? authorization)
    {
        if (_hash is not { } hash) return false;
        if (authorization is not { Length: <= LongestToken }
            || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return false;
        return CryptographicOperations.FixedTimeEquals(HashOf(authorization[Scheme.Length..].Trim()), hash);
    }

    public void Reload()
    {
        var hash = Read() is { Length: > 0 and <= LongestToken } token ? HashOf(token) : null;
        var isSame = hash is null ? _hash is null : _hash is { } known && known.AsSpan().SequenceEqual(hash);
        if (isSame) return;
        _hash = hash;
        metrics.TokenReloaded();
        if (hash is null) log.LogWarning("The token file is missing, empty or too long: every request is rejected.");
        else log.LogInformation("The token was read.");
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Reload();
        if (_hash is null) log.LogWarning("The token file is missing, empty or too long: every request is rejected.");
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.TokenPoll);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) Reload();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    private string? Read()
    {
        try
        {
            var file = new FileInfo(settings.TokenFile);
            return file is { Exists: true, Length: <= LongestToken } ? File.ReadAllText(file.FullName).Trim() : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
