using System.Net;

namespace Infra.ValuesService.Tests;

public sealed class TokenTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    [InlineData("a-token-nobody-may-se")]
    [InlineData("a-token-nobody-may-see-")]
    public async Task A_wrong_or_missing_token_is_rejected(string? token)
    {
        await using var api = await ScriptedApi.StartAsync();
        await using var service = await RunningService.StartAsync(api.Connection);

        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await service.PostAsync(RunningService.Body("dev", "grafana"), token)).Status);
    }

    [Fact]
    public async Task A_rotated_token_applies_without_a_restart_and_no_one_has_access_without_one()
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", "x"));
        await using var service = await RunningService.StartAsync(api.Connection);
        await service.ReadyAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(RunningService.Token));

        await File.WriteAllTextAsync(service.TokenFile, "the-next-one");
        await RunningService.UntilAsync(async () => await StatusAsync("the-next-one") is HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(RunningService.Token));

        await File.WriteAllTextAsync(service.TokenFile, " \n");
        await RunningService.UntilAsync(async () => await StatusAsync("the-next-one") is HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(""));

        await File.WriteAllTextAsync(service.TokenFile, "a-third");
        await RunningService.UntilAsync(async () => await StatusAsync("a-third") is HttpStatusCode.OK);
        File.Delete(service.TokenFile);
        await RunningService.UntilAsync(async () => await StatusAsync("a-third") is HttpStatusCode.Unauthorized);

        async Task<HttpStatusCode> StatusAsync(string token) =>
            (await service.PostAsync(RunningService.Body("dev", "grafana"), token)).Status;
    }
}
