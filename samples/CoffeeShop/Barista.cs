using Microsoft.Extensions.Logging;
using Workflows;

namespace CoffeeShop;

/// <summary>The work behind the counter: the tasks of the workflow, each an ordinary method.</summary>
internal static class Barista
{
    private const string HouseBlend = "house blend";
    private const decimal DoseInGrams = 18.5m;

    /// <summary>Milk in the fridge this morning.</summary>
    private static readonly HashSet<string> Fridge = new(StringComparer.OrdinalIgnoreCase) { "whole", "skimmed" };

    /// <summary>Oily beans stick to the burrs; the grinder runs again once it has been cleaned twice.</summary>
    private static readonly HashSet<string> OilyBeans = new(StringComparer.OrdinalIgnoreCase) { "Sumatra Mandheling" };
    private const int CleaningsForOilyBeans = 2;

    public static readonly TaskDefinition<Order, string> Welcome = TaskDefinition.Lambda<Order, string>(
        "Welcome",
        (context, order) =>
        {
            Say(context, order.Greeting);
            Say(context, $"Would you like to have tea(t) or coffee(c)?{order.Choice}");
            return order.Choice;
        }
    );

    public static readonly TaskDefinition<string, string> Announce = TaskDefinition.Lambda<string, string>(
        "Announce",
        (context, drink) =>
        {
            Say(context, $"Let's make some {drink}");
            return drink;
        }
    );

    public static readonly TaskDefinition<string, string> BoilWater = TaskDefinition.Lambda<string, string>(
        "BoilWater",
        (context, drink) =>
        {
            Say(context, "Boil some water");
            return drink;
        }
    );

    public static readonly TaskDefinition<Order, Grounds> Grind = TaskDefinition.Lambda<Order, Grounds>(
        "Grind",
        (context, order) =>
        {
            var beans = order.Beans ?? HouseBlend;
            if (OilyBeans.Contains(beans) && context.Attempt <= CleaningsForOilyBeans)
            {
                throw new TaskFailedException("Grinder.Jammed", $"The {beans} beans stick to the burrs.");
            }
            Say(context, "Grind some coffee beans");
            return new Grounds(beans, DoseInGrams);
        }
    ) with
    {
        Timeout = TimeSpan.FromMinutes(1),
        Memory = 512,
    };

    public static readonly TaskDefinition<Grounds, string> PourSlowly = TaskDefinition.Lambda<Grounds, string>(
        "PourSlowly",
        (context, grounds) =>
        {
            Say(context, "Pour the water slowly onto the coffee grounds on a filter paper");
            return $"coffee from {grounds.Beans}";
        }
    );

    public static readonly TaskDefinition<string, string> DipTeaBag = TaskDefinition.Lambda<string, string>(
        "DipTeaBag",
        (context, drink) =>
        {
            Say(context, "Dip a tea bag");
            return drink;
        }
    );

    public static readonly TaskDefinition<string, string> PourOntoCup = TaskDefinition.Lambda<string, string>(
        "PourOntoCup",
        (context, drink) =>
        {
            Say(context, "Pour the water onto the cup");
            return drink;
        }
    );

    public static readonly TaskDefinition<MilkRequest, string> AddMilk = TaskDefinition.Lambda<MilkRequest, string>(
        "AddMilk",
        (context, request) =>
        {
            if (!Fridge.Contains(request.Milk))
            {
                throw new TaskFailedException("Milk.Empty", $"There is no {request.Milk} milk left.");
            }
            Say(context, $"Add {request.Milk} milk");
            return $"{request.Drink} with {request.Milk} milk";
        }
    );

    public static readonly TaskDefinition<string, string> Serve = TaskDefinition.Lambda<string, string>(
        "Serve",
        (context, drink) =>
        {
            Say(context, "Now enjoy");
            return drink;
        }
    );

    public static readonly TaskDefinition<Order, string> SayGoodbye = TaskDefinition.Lambda<Order, string>(
        "SayGoodbye",
        (context, order) =>
        {
            Say(context, "Bye");
            return order.Number;
        }
    );

    private static void Say(TaskContext context, string words) => context.Logger.LogInformation("{Words}", words);
}

/// <summary>Milk for a drink.</summary>
/// <param name="Drink">The drink.</param>
/// <param name="Milk">The milk.</param>
internal sealed record MilkRequest(string Drink, string Milk);
