using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Infra.ValuesService;

/// <summary>
/// Limits requests with two buckets, so requests without the token cannot use up the limit of requests with it.
/// </summary>
internal static class RequestRate
{
    public const string Policy = "asks";

    public static void Configure(RateLimiterOptions options, ServiceSettings settings)
    {
        options.OnRejected = (rejected, _) => new(Refusal.WriteAsync(
            rejected.HttpContext, new(StatusCodes.Status429TooManyRequests, "Too many requests.", IsTransient: true)));
        options.AddPolicy(Policy, context => RateLimitPartition.GetTokenBucketLimiter(
            context.RequestServices.GetRequiredService<TokenFile>().Accepts(context.Request.Headers.Authorization),
            _ => Bucket(settings)));
    }

    private static TokenBucketRateLimiterOptions Bucket(ServiceSettings settings) => new()
    {
        TokenLimit = settings.RequestsPerSecond * 2,
        TokensPerPeriod = settings.RequestsPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };
}
