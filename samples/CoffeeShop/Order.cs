namespace CoffeeShop;

/// <summary>What a guest says at the counter.</summary>
/// <param name="Number">The number on the slip.</param>
/// <param name="Greeting">The guest's greeting.</param>
/// <param name="Choice"><c>t</c> for tea, <c>c</c> for coffee; anything else is a goodbye.</param>
/// <param name="Beans">Which beans, for coffee. Default: the house blend.</param>
/// <param name="Milk">Which milk; without one the drink is served black.</param>
public sealed record Order(string Number, string Greeting, string Choice, string? Beans = null, string? Milk = null);

/// <summary>What the guest gets.</summary>
/// <param name="Number">The number on the slip.</param>
/// <param name="Drink">The drink, if there is one.</param>
/// <param name="Note">What there is to say about it.</param>
public sealed record Served(string Number, string? Drink, string? Note);

/// <summary>Ground coffee.</summary>
/// <param name="Beans">What was ground.</param>
/// <param name="Grams">How much of it.</param>
public sealed record Grounds(string Beans, decimal Grams);
